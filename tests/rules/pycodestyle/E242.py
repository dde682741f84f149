# options: lint.preview=true
a = (1,	2)
b = (1, 2)
f(a,	 b)
a = (1,	2)  # noqa: E242
# expect at 2: E242@8
# expect at 4: E242@5
