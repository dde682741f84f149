x = a[c, *b
 c]
