x = (*a
 b)
