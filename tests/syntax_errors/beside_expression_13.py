x = (a +
 b
 c)
