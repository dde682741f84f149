x = 1 
x = 1	
x = 1 
x = 1
   

  
# c 
# c 
# c　
# c　 
# c ​
# c﻿
# c
# c
'''
abc 
  
 ''' 
x = 1 \

f'''
abc 
'''
if x:   
    pass  # x  
# noqa 
x = 1 
'''
abc 
'''  # noqa: W291
x = 2  # noqa: W291 
x = 2  # noqa: W292 
# expect at 1: W291@6
# expect at 2: W291@6
# expect at 3: W291@6
# expect at 4: W291@6
# expect at 8: W291@4
# expect at 9: W291@4
# expect at 10: W291@4
# expect at 11: W291@4
# expect at 17: W291@4
# expect at 19: W291@5
# expect at 23: W291@4
# expect at 25: W291@6
# expect at 26: W291@14
# expect at 28: W291@6
# expect at 33: W291@20
