x = [not a
 b]
