# Names that are declared and have no value.
x = y = w = 1
def f():
    x: int
    print(x)  # expect: F821@11
    def g(): print(x)  # expect: F821@20
def h():
    def i():
        y: int
        def j(): y  # expect: F821@18
        class K: y  # expect: F821@18
    y: int
    y = 1
class A:
    w: int
    w.x
    def m(self):
        w
        w: int
def o():
    len: int
    print(len)  # expect: F821@11
class P:
    len: int
    print(len)
from x import *
class A:
    x: int
    x.y: list = []
y: int
class C:
    y: int
    y.z
def f():
    y.q
def g():
    z: int
    def h():
        z: int
        z.y  # expect: F821@9
        q.x
    class I:
        z: int
        z.q  # expect: F821@9
