f(lambda:
 b
 c)
