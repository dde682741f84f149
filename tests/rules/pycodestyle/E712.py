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
x == (True)
True == 1
[] == False
x == True != y == False
(x, 1) == True
x == True  # noqa: E712
# expect at 2: E712@1
# expect at 3: E712@1
# expect at 4: E712@1
# expect at 5: E712@1
# expect at 16: E712@1
# expect at 18: E712@1
# expect at 19: E712@1 E712@1
# expect at 20: E712@1
