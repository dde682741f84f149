"""doc"""
x == True
True == x
False != x
x == True == y
x is True
not x in y
not x is y
not (x in y)
z = not x in y
not x in y in z
type(a) == type(b)
type(a) != int
type(a) is int
a == type(b)
not (x is y)
not x in y and z
if not a in b: pass
not x not in y
not x is y  # noqa: E714
# expect at 8: E714@5
# expect at 16: E714@6
