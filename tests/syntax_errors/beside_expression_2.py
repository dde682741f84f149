x = [a
 lambda: b]
