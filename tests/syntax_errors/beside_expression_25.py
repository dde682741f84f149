x = (yield a
 b)
