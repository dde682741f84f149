x = (a
     if b
     )
