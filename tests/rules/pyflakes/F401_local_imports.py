# Imports in functions, used by late annotations alone.
from __future__ import annotations
from m import a1, a2, a3, a4, a5, a6, a7  # expect: F401@31
def f():
    from n import a1  # expect: F401@19
    from n import b1
    x: a1 = 1
    y: b1 = 1
    print(x, y)
def g():
    from n import a2  # expect: F401@19
    def h(x: a2): pass
    class D:
        z: a3
        a3 = 1
        def m(self):
            from n import a4  # expect: F401@27
            def k(x: a4): pass
            k()
            from n import a5
            lambda: a5
    h()
def i(a6):
    x: a6 = 1
    print(x)
def j():
    from n import a7  # expect: F401@19
    x: "a7" = 1
    print(x)
