# options: lint.preview=true
x = (1 + \
     2)
x = 1 + \
    2
x = [  # \
    1]
x = """a \
b"""
x = ("a \
b")
assert x, \
    (1, \
     2)
x = (1 + \
     2)  # noqa: E502
# expect at 2: E502@10
# expect at 13: E502@9
