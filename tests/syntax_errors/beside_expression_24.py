x = [*a
 b]
