x = a[*b
 c]
