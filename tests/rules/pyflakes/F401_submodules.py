# Imports that replace each other, and submodules.
import a
import a.b
import a.c
a.x
import q
import q.r  # expect: F401@8
import s.t
import s.t as st  # expect: F401@15
import s.u as su
import s  # expect: F401@8
su.x
def f():
    import z
    import z.y
    z
def g():
    import m as mm
    import m.n
    mm
try:
    import w
except ImportError:
    w = None
try:
    import w2
except ImportError:
    import w3 as w2  # expect: F401@18
if a:
    import v
else:
    v = None
if a:
    import v2
else:
    import v2  # expect: F401@12
if a:
    import v3
    del v3
import v4
del v4
import v5
v5 = 1
import v6
print(v6)
import v6
def v6(): pass
class v6: pass
import v7
for v7 in a: pass
import v8  # expect: F401@8
def h(v8): pass
def h2():
    import v8
    return v8
def h3():
    v8 = 1
    return v8
from a import *
print(undefinedz)
