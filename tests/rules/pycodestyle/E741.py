l = 1  # expect: E741@1
O = 1  # expect: E741@1
I = 1  # expect: E741@1
l, x = 1, 2  # expect: E741@1
(l) = 1  # expect: E741@2
[l, O] = 1, 2  # expect: E741@2 E741@5
for l in x: pass  # expect: E741@5
with x as l: pass  # expect: E741@11
with x as (l, O): pass  # expect: E741@12 E741@15
def f(l): pass  # expect: E741@7
def f(*l): pass  # expect: E741@8
def f(**l): pass  # expect: E741@9
def f(x, *, l=1): pass  # expect: E741@13
def f(l, /): pass  # expect: E741@7
lambda l: 1  # expect: E741@8
lambda *l: 1  # expect: E741@9
def l(): pass
class I: pass
def f():
    global l  # expect: E741@12
    l = 1  # expect: E741@5
try: pass
except E as l: pass  # expect: E741@13
[l for l in x]  # expect: E741@8
{l: 1 for l, O in x}  # expect: E741@11 E741@14
(l := 1)  # expect: E741@2
l: int = 1  # expect: E741@1
l: int  # expect: E741@1
l += 1  # expect: E741@1
import x as l
from x import l
import l
l.x = 1
l[0] = 1
x[l] = 1
del l
def outer():
    O = I = 1  # expect: E741@5 E741@9
    def inner():
        nonlocal O, I  # expect: E741@18 E741@21
type l = int  # expect: E741@6
def f[l](x): pass
async def f(l):  # expect: E741@13
    async for l in x: pass  # expect: E741@15
    async with x as l: pass  # expect: E741@21
l = 1 if y else 2  # expect: E741@1
l = x = 1  # expect: E741@1
x = l = 1  # expect: E741@5
for x, l in y: pass  # expect: E741@8
*l, x = 1  # expect: E741@2
def f(x, l, O=1, *, I): pass  # expect: E741@10 E741@13 E741@21
f(l=1)
class C:
    l = 1  # expect: E741@5
    def f(self, l): pass  # expect: E741@17
    O: int  # expect: E741@5
lambda x, l=1, *, O: l  # expect: E741@11 E741@19
def f(l: int = 1): l = 2  # expect: E741@7 E741@20
x = [l for l in l]  # expect: E741@12
class l: l = 1  # expect: E741@10
try: pass
except (A, B) as I: pass  # expect: E741@18
for l.x in y: pass
for x[l] in y: pass
(l, (O, *I)) = z  # expect: E741@2 E741@6 E741@10
with a as l, b as O: pass  # expect: E741@11 E741@19
l: List[l]  # expect: E741@1
l.a = l
x = lambda *, l, **O: 1  # expect: E741@15 E741@20
l[l:=1]  # expect: E741@3

# suppressed
l = 1  # noqa: E741
l = 1  # noqa
l = 1  # noqa: E501  # expect: E741@1
