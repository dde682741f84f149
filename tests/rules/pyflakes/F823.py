x = 1
import os
def f():
    print(x)  # expect: F823@11
    x = 2
def g():
    print(x, x)  # expect: F823@11
    for x in y:
        pass
def h():
    os.path  # expect: F823@5
    import os

# near misses
def i():
    x = 1
    print(x)
def j():
    global x
    print(x)
    x = 3
def k():
    print(z)
    z = 1
def l(x):
    print(x)
    x = 1

# once for each name, in whatever order they are read
def in_turns():
    print(x)  # expect: F823@11
    print(os)  # expect: F823@11
    print(x)
    print(os)
    x = os = 1

# suppressed
def m():
    print(x)  # noqa: F823
    x = 2
