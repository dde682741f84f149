x = [match
 b]
