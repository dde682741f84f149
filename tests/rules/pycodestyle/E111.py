# options: lint.preview=true
if x:
   a = 1
   # c
if y:
      b = 1
      # d
for i in x:
# hi
    pass
a = 1
    # b
def f():
        x = 1
        if y:
            z = 1
        # foo
      # bar
    # baz
class A:

    # c
       # d
    x = 1
        # e

if a:
  if b:
    c = 1
  # x
     # y
if True:
    foo(1,
      2)
    """doc
  x"""
else:
  # c
  pass
if x: # foo
  y
  pass  # noqa: E111
# expect at 3: E111@1
# expect at 6: E111@1
# expect at 28: E111@1
# expect at 39: E111@1
# expect at 41: E111@1
