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
 	2)
x = "	"
  # c
	# c
	# c  # noqa: W191
# expect at 4: W191@1
# expect at 6: W191@1
# expect at 8: W191@1
# expect at 12: W191@1
# expect at 15: W191@1
