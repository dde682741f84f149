x = "a" \
 b\
 "c"
