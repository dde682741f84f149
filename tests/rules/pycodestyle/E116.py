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
    # b  # noqa: E116
# expect at 12: E116@1
# expect at 25: E116@1
# expect at 31: E116@1
