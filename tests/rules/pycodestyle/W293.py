x = 1
    
y = 2
	

z = """
   
"""
      # noqa: W293
# expect at 2: W293@1
# expect at 4: W293@1
# expect at 7: W293@1
