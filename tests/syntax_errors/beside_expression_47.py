x = [{a
 b}
 c]
