for x in a:
 pass
else(
 b)
