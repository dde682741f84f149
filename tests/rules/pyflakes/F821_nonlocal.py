# Declared names that an inner function binds.
x: int
y: int
z: int
def f():
    global x
    x = 1
def g():
    print(x)
def g2():
    print(y)  # expect: F821@11
print(z)  # expect: F821@7
def f2():
    global z
    z = 1
def o():
    a: int
    b: int
    c: int
    print(a, b, c)  # expect: F821@17
    def p():
        nonlocal a, b
        a = 1
    def q():
        print(a, b, c)  # expect: F821@21
    print(a, b, c)  # expect: F821@17
from m import *
def oo():
    w: int
    print(w)  # expect: F821@11
