x = [a and
 b c
 d]
