x == None  # ruff: ignore[E711]
x == None  # ruff: ignore[E711, E741] reason
x == None  # ruff: ignore [E711]
x == None  # ruff:ignore[E711]
x == None  # foo # ruff:ignore[E711]
x == None  # ruff:ignore[E7]  # expect: E711@6
x == None  # ruff:ignore[e711]  # expect: E711@6
x == None  # RUFF: ignore[E711]  # expect: E711@6
x == None  # ruff:ignore[E711,]
x == None  # ruff:ignore[E711 E741]  # expect: E711@6
x == None  # ruff:ignore[]  # expect: E711@6
x == None  # ruff:ignore  # expect: E711@6
x == None  # ruff : ignore[E711]
x == None  # ruff: ignore[ E711 , E741 ]
x == None  # ruff: ignore[E711  # expect: E711@6
x == None  # ruff: ignore[E741] # ruff: ignore[E711]
x == None  # ruff: ignore[E741]  # expect: E711@6
# ruff: ignore[E711]
x == None
x == None  # expect: E711@6
# ruff: ignore[E711]
# other

x == None
x == None  # expect: E711@6
# ruff: ignore[E711]
l = (
x == None,
    y == None)
l = (
    # ruff: ignore[E711]
    x == None,
    x == None)  # expect: E711@10
# ruff: ignore[E711]
def f():
    x == None  # expect: E711@10
if x:
    pass
# ruff: ignore[E711]
elif x == None: pass
l = (  # ruff:ignore[E711]
x == None)  # expect: E711@6
