x = ["a"
 b
 "c"]
