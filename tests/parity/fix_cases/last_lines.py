if x:
    y

  
   