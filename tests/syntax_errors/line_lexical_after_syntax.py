x y
z = 0b2
