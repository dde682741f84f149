x = [f
 "c"]
