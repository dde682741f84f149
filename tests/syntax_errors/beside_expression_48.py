x = [a
 b: c]
