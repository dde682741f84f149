# options: lint.preview=true
x	= 1
x = a	+ b
x = a + b
f(a	=1)
x	= 1  # noqa: E223
# expect at 2: E223@2
# expect at 3: E223@6
# expect at 5: E223@4
