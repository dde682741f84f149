x = "a" b \
 "c"
