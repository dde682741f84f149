import os
# c

def f(): 
    x = 1  
# a

# b
x = 1
  
# a
   
# b
class A:
    x = 1  
    @a

    # d


    # e
  
    def f(): pass



    # x
    
    
    
    # y
    def g(): pass
    x = 1  
    # foo
    def h(): pass
    y = 1
    # foo
    @dec
    # d
    def h(): 
        pass
x = 1; y = """
""" # a
# q
def k(): pass
