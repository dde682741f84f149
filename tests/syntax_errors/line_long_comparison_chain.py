x = (a and
     b or
     c = 1)
