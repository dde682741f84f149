# options: lint.preview=true
a = (1,  2)
b = (1, 2)
c = (1,
     2)
d = [1,  # one
     2]
f(a,   b)
a = (1,  2)  # noqa: E241
# expect at 2: E241@8
# expect at 8: E241@5
