x = [print
 b]
