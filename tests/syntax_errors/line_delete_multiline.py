del (a,
     1,
     b)
