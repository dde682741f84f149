match x:
s
 case d:
  |