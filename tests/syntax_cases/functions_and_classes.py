def f(): pass
def f(a): pass
def f(a,): pass
def f(a, b=1): pass
def f(a, /): pass
def f(a, /,): pass
def f(a, /, b): pass
def f(a, b=1, /, c=2): pass
def f(*, a): pass
def f(*, a=1, b, c=2): pass
def f(*a): pass
def f(*a,): pass
def f(*a, b, c=1): pass
def f(**a): pass
def f(**a,): pass
def f(a, /, b, *c, d, **e): pass
def f(a: int, b: str = "x", *c: float, d: bool = True, **e: "f") -> None: pass
def f(*a: *b): pass
def f(a=1, *, b): pass
def f(
    a,  # one
    b=2,  # two
    /,
    *,
    c: int = 3,
    **d: dict,
) -> (
    int
): pass
def f() -> a | b: pass
def f() -> (yield_): pass
def f(a=(b, c), d=[e], g={h: i}, j=lambda k=l: m): pass
def f(a=b if c else d): pass
def f(a: b if c else d = e): pass
def f(a: lambda: b = c): pass
def f(): return
def f(): return a; return b
def f():
    """docstring"""
def f():
    global a, b
    def g():
        nonlocal c, d
        return
async def f(): pass
async def f(a, *, b=1) -> None:
    await a
@a
def f(): pass
@a.b.c
@d(e, f=g)
@(h)
@i[j]
@k if l else m
@lambda f: f
@(n := o)
@p or q
async def f(): pass
@a

# comment between
@b
class C: pass
class C: pass
class C(): pass
class C(A): pass
class C(A,): pass
class C(A, B.c, metaclass=M, **k): pass
class C(*bases): pass
class C(*bases, a=1): pass
class C(A, (lambda: B)()): pass
class C: a = 1; b = 2
class C:
    """doc"""

    a: int
    b: int = 2

    def f(self): return super().f()

    @property
    def g(self) -> "C": ...

    class D(C): x = y
if a: b; c
if a: b; c;
if a:
    b
elif c:
    d
elif e:
    f
else:
    g
if a: pass
else:
    if b: pass
    else: pass
while a:
    break
else:
    continue_
for a in b:
    continue
else:
    pass
for a, b in c: d
for a.b in c: pass
for a[b] in c: pass
for *a, b in c: pass
for [a, b] in c: pass
with a: pass
with a, b: pass
with a as b, c: pass
with a as b.c: pass
with f(a) as b[c], d: pass
with a as (b): pass
try:
    a
except b:
    c
except (d, e) as f:
    g
except:
    h
else:
    i
finally:
    j
raise
raise a
raise a from b
raise a(b) from None
assert a
assert a, b
import a
import a.b.c
import a as b
import a.b as c, d, e.f
from a import b
from a import b as c, d
from a import (b, c as d,)
from a import (
    b,
    c as d
)
from a import *
from . import a
from .a import b
from .. import a
from ... import a
from .... import a
from .....a.b import c
from . . import a
from .. .a import b
from ...a import *
from.import a
from.a import b
global a
global a, b
pass
a; b; c
a; b;
...
