x = ("a" b c
 + d
 "c")
