x y
z = "abc
