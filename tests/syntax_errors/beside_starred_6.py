x = (*a and b
 c)
