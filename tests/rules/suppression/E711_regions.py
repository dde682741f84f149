# ruff: disable[E711]
x == None
# ruff: enable[E711]
x == None  # expect: E711@6
def f():
    # ruff: disable[E711]
    x == None
x == None  # expect: E711@6
# ruff: disable[E711, E741]
x == None
# ruff: enable[E741, E711]
x == None
# ruff: enable[E711, E741]
x == None  # expect: E711@6
x == None  # ruff: disable[E711]  # expect: E711@6
x == None  # expect: E711@6
if x:
    # ruff: disable[E711]
    y == None
    # ruff: enable[E711]
    y == None  # expect: E711@10
# ruff: disable[E711]
if x:
    y == None
    # ruff: enable[E711]
    y == None
y == None
# ruff: enable[E711]
y == None  # expect: E711@6
# ruff: disable[E711]
# ruff: disable[E711]
y == None
# ruff: enable[E711]
y == None
# ruff: enable[E711]
y == None  # expect: E711@6
# foo # ruff: disable[E711]
x == None  # expect: E711@6
# ruff: disable[]
x == None  # expect: E711@6
# ruff: disable[E711
x == None  # expect: E711@6
x = [
    # ruff: disable[E711]
    y == None,  # expect: E711@10
    # ruff: enable[E711]
    y == None]  # expect: E711@10
def g():
    y
    # ruff: disable[E711]
# c
    y == None
y == None  # expect: E711@6
class C:
    x = 1
    # ruff: disable[E711]

x == None  # expect: E711@6
