# Redefinitions of every kind.
import typing
from typing import overload
def f0(): pass
def f0(): pass  # expect: F811@5
class f0: pass  # expect: F811@7
def f1(): pass
f1 = 1  # expect: F811@1
f2 = 1
def f2(): pass  # expect: F811@5
import f3
f3 = 1  # expect: F811@1
class C:
    def m(self): pass
    def m(self): pass  # expect: F811@9
    @property
    def p(self): pass
    @p.setter
    def p(self, v): pass
    @overload
    def o(self): pass
    @overload
    def o(self, x): pass
    def o(self, x=1): pass
    def q(self): pass
    @typing.overload
    def q(self): pass  # expect: F811@9
    @deco
    def r(self): pass
    @deco
    def r(self): pass  # expect: F811@9
    import os
    def os(self): pass  # expect: F811@9
    x = 1
    def x(self): pass  # expect: F811@9
if f0:
    def f4(): pass
else:
    def f4(): pass
try:
    def f5(): pass
except:
    def f5(): pass
try:
    def f6(): pass
finally:
    def f6(): pass
try:
    def f7(): pass
except: pass
else:
    def f7(): pass  # expect: F811@9
if f0:
    def f8(): pass
def f8(): pass
def f9(): pass
if f0:
    def f9(): pass
def _(): pass
def _(): pass
def __x(): pass
def __x(): pass
def outer():
    def f0(): pass
    import f3
    class C: pass
    return f0, f3, C
import a1
def g1(a1): return a1  # expect: F811@8
import a2
[a2 for a2 in []]  # expect: F811@9
import a3
for a3 in []: pass
import a4
with open() as a4: pass  # expect: F811@16
import a5
try: pass
except E as a5: pass  # expect: F811@13
import a6
a6: int
import a7
a7: int = 1  # expect: F811@1
import a8
a8 += 1
import a9
(a9 := 1)  # expect: F811@2
import b1, b1  # expect: F811@12
import b2.x
import b2.y
import b2
from x import b3
from y import b3  # expect: F811@15
import b4 as b4
import b4 as b4  # expect: F811@14
import b5
del b5
import b5
import b6
lambda b6: b6  # expect: F811@8
import b7
class b7: import b7  # expect: F811@7
import b8
match 1:
    case b8: pass  # expect: F811@10
import b9
type b9 = int  # expect: F811@6
import c1
def c2[c1](x): pass
import c3
c3, c4 = 1, 2  # expect: F811@1
from z import c5
@c5
def c5(): pass
class D(c6): pass
class D(D): pass
def e1(x, x1=lambda x: x): 
    def x(): pass
    import x1
    return x, x1
def e2(): return 1
async def e2(): return 2  # expect: F811@11
@e3
def e4(): pass
e4()
def e4(): pass
while 1:
    import e5
else:
    import e5  # expect: F811@12
for _ in []:
    import e6
import e6  # expect: F811@8
with open():
    import e7
import e7
match 1:
    case 1:
        import e8
    case 2:
        import e8
match 1:
    case 1:
        import e9
import e9
