if x:
    y = 1
if x:
	y = 1
if x:
    	y = 1
if x:
	    y = """
 	z
"""
z = (1,
 	2)  # noqa: E101
# expect at 6: E101@1
# expect at 8: E101@1
# expect at 9: E101@1
