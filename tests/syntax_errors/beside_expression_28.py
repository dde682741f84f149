del (a
 b)
