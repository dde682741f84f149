f(*a
 b)
