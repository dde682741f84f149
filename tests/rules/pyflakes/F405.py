from m import *
a  # expect: F405@1
b.c()  # expect: F405@1
__all__ = ["d", "e"]  # expect: F405@17
d = 1
def f():
    return g, d  # expect: F405@12

# near misses
print(d)
h = 1
h

# suppressed
i  # noqa: F405
