# What CPython's parser takes, although later stages may not.
try:
    pass
except:
    pass
except A:
    pass
f"{a := }"
match x:
    case f"{a}":
        pass
    case t"a":
        pass
x = * 2
print >>f, "x"
try:
    pass
except (A, B), e:
    pass
return 1
yield 1
await x
break
continue
nonlocal a
def f(a, a): pass
f(a=1, a=2)
class A: return 2
async with a: pass
[a async for a in b]
from __future__ import no_such
from __future__ import braces
*a
*a, *b = c
*a = b
del ()
del []
() = a
[] = a
for () in a: pass
with a as (): pass
x = yield
lambda: (yield)
a[*b]
a[*b] = c
del a[*b]
print(a, file=b), c
__debug__ = 1
f(__debug__=1)
import a.b as __debug__
def g(__debug__): pass
x: (yield)
class B(yield_=(yield)): pass
match x:
    case a: pass
    case b: pass
    case [a, a]: pass
    case {"a": 1, "a": 2}: pass
    case A(b=1, b=2): pass
    case a | b: pass
    case [*a, *b]: pass
global x
x = 1
global x
if x: *a, b
