# Class scopes, handlers, comprehensions, what a module and a class define by themselves.
ann: int
print(ann)  # expect: F821@7
del ann  # expect: F821@5
def f1():
    print(u1)  # expect: F821@11
    u1 = 2
    del u1
    print(u1)  # expect: F821@11
try:
    pass
except ValueError as e1:
    def g(): return e1  # expect: F821@21
print(e1)  # expect: F821@7
def h():
    global gg
    gg = 1
def h2():
    print(gg)
print(gg)
class K:
    print(__module__, __qualname__, __firstlineno__, __doc__)  # expect: F821@37
    a = 1
    b = [a for _ in a]  # expect: F821@10
    def m(self): return a, __class__  # expect: F821@25
def lo():
    z = 1
    return locals()
if ann:  # expect: F821@4
    q = 1
    del q
print(q)
try:
    unk1
except NameError:
    unk2  # expect: F821@5
def f5():
    match ann:  # expect: F821@11
        case {"a": mm, **rest}: pass
        case [aa, *bb] as cc: pass
        case str(x) as dd: pass
    for i in ann: pass  # expect: F821@14
    with ann as w: pass  # expect: F821@10
    with ann as (w1, w2): pass  # expect: F821@10
    if (v := ann): pass  # expect: F821@14
    x: int = 1
    y: int
    x2 = y2 = 3
    (a, b) = 1, 2
    for x3 in ann:  # expect: F821@15
       x4 = 2
    x5 += 1  # expect: F821@5
    x6 = 1
    x6 += 1
    _ = 1
    __tracebackhide__ = 1
    _x = 1
    import os
    [zz for zz in ann]  # expect: F821@19
    def inner(): pass
    class Inner: pass
    type TA = int
    (x8) = 1
    a.b = 1
    x9 = lambda q: 1
