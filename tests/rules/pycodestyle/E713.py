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
not x in y  # noqa: E713
# expect at 7: E713@5
# expect at 9: E713@6
# expect at 10: E713@9
# expect at 17: E713@5
# expect at 18: E713@8
