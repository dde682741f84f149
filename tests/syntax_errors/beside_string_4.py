x = ("a" 
  +b
 "c")
