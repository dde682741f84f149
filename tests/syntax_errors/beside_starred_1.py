x = [c, *a
 b]
