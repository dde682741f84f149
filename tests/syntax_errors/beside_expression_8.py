x = [a.b
 "c"]
