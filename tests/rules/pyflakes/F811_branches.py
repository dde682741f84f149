# Branches, loops, overloads, attributes of classes.
import a1
if c: import a1
import a2
with c: import a2
import a3
try: import a3
except: pass
import a4
try: pass
except: import a4
import a5
try: pass
finally: import a5
import a6
for _ in c: import a6  # expect: F811@20
import a7
while c: import a7  # expect: F811@17
import a8
match c:
    case 1: import a8
if c:
    import a9
    import a9  # expect: F811@12
if c:
    import b1
    if d: import b1
if c:
    if d: import b2
    import b2
try:
    import b3
    if c: import b3
except: import b3
if c:
    import b4
elif d:
    import b4
else: 
    import b4
with c:
    import b5
    import b5  # expect: F811@12
def b6(): pass
def b7():
    def b6(): pass
def b8():
    def b9(): pass
    def c1():
        def b9(): pass
        def b8(): pass
    class b8: pass
def c2(): pass
def c3():
    c2 = 1
def c4(c2): pass
def c5():
    for c2 in x: pass
    with x as c3: pass
    c3: int
    c3: int = 1
    [c2 for c2 in c2]
import c6
def c7():
    for c6 in x: pass
import c7  # expect: F811@8
def c8():
    with x as c7: pass  # expect: F811@15
import c9
def d1():
    try: pass
    except x as c9: pass  # expect: F811@17
    c9: int = 1
import d2
def d3():
    (d2, x) = 1, 2  # expect: F811@6
    global d4
    d4 = 1
import d4  # expect: F811@8
import d5
class d6:
    d5 = 1
    import d5  # expect: F811@12
    def d5(self): pass  # expect: F811@9
    def d7(self): pass
    d7 = d7
    def d8(self): pass
    d8 = property(d8)
    def d9(self): pass
    d9: int
    d10 = 1
    d10 = 2
    d11 = 1
    class d11: pass  # expect: F811@11
    d12: int = 1
    def d12(self): pass  # expect: F811@9
    d13: int
    def d13(self): pass
    for d14 in []: pass
    def d14(self): pass
    with d as d15: pass
    def d15(self): pass
    (d16, d17) = x
    def d16(self): pass  # expect: F811@9
    d17 += 1
    def d17(self): pass
    (d18 := 1)
    def d18(self): pass  # expect: F811@9
def e1(a):
    def a(): pass
    b = 1
    def b(): pass  # expect: F811@9
    b = 2  # expect: F811@5
    import b  # expect: F811@12
    b = 3  # expect: F811@5
    for c in []: pass
    import c
    c = 1  # expect: F811@5
    d = 1
    import d  # expect: F811@12
x = 1
import x  # expect: F811@8
y = 1
class y: pass  # expect: F811@7
try:
    z = 1
except: 
    def z(): pass
@x.register
def _(): pass
try:
    from x import e2
except ImportError:
    e2 = None
else:
    e2 = 1
@e3
def e3(): pass
e4 = None
def e4(): pass  # expect: F811@5
e5: int = 3
e5 = 4
def e6(): pass
del e6
def e6(): pass
def e7(): pass
e7.x = 1
def e7(): pass
def e8(): return e8
def e8(): pass  # expect: F811@5
type e9 = int
type e9 = int
def f1[f2](f2): pass
class g1:
    @x.setter
    def y(self): pass
    @x.setter
    def y(self): pass  # expect: F811@9
    @property
    def z(self): pass
    @property
    def z(self): pass  # expect: F811@9
    @z.getter
    def z(self): pass
    @typing.no_type_check
    def w(self): pass
    @overload
    def w(self): pass  # expect: F811@9
