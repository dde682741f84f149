x = [a
 b c]
