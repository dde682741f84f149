if x: y  # expect: E701@5
if x: y; z  # expect: E701@5
if x:
    pass
else: y  # expect: E701@5
elif_ = 1
for x in y: pass  # expect: E701@11
while x: pass  # expect: E701@8
try: pass  # expect: E701@4
except: pass  # expect: E701@7
finally: pass  # expect: E701@8
try: pass  # expect: E701@4
except E as e: pass  # expect: E701@14
else: pass  # expect: E701@5
with x: pass  # expect: E701@7
with x as y, z: pass  # expect: E701@15
class C: pass  # expect: E701@8
class C: ...
class C(B): x = 1  # expect: E701@11
def f(): pass
def f(): ...
def f(x: int, y: int = 1) -> int: return 1
async def f(): pass
async def f():
    async for x in y: pass  # expect: E701@21
    async with x: pass  # expect: E701@17
lambda: x
x: int = 1
x: int
d = {a: b}
if x: d = {a: b}  # expect: E701@5
x[1:2]
if (x): pass  # expect: E701@7
if x[1:2]: y  # expect: E701@10
if lambda: x: y
match x:
    case 1: pass  # expect: E701@11
    case _: pass  # expect: E701@11
match = 1
case = 1
match: int = 1
type X = int
type: int = 1
if x:  # comment
    pass
if x: # comment
    y
while x: x = lambda: y  # expect: E701@8
else: z  # expect: E701@5
class C: x: int  # expect: E701@8
if x: y: int = 1  # expect: E701@5
if x: pass;   # expect: E701@5
if x: ...
class C: ...; x  # expect: E701@8
with x: ...
else_ = 1
for x in y: ...
else: ...
if f"{x:3}": y  # expect: E701@12
if x \
   : y  # expect: E701@4
if (
  x
): y  # expect: E701@2
def f(
  x
): y
try: x  # expect: E701@4
except* E: y  # expect: E701@10
if x:
    if y: z  # expect: E701@9
class C: """doc"""  # expect: E701@8
case: int
match x:
    case {"a": b}: pass  # expect: E701@18
    case [a, b] if x: y  # expect: E701@21
    case 1:
        pass
with (x as y): z  # expect: E701@14
with (x): z  # expect: E701@9
while (y := x): z  # expect: E701@15
if x: print(x); print(y)  # expect: E701@5
if x : y  # expect: E701@6
def f(x=lambda: 1): pass
def f(x): # c
    ...
def f(x): ... # c
def f(x): ...; y
if x(lambda: 1): y  # expect: E701@16
if x(lambda: 1, lambda y: 2): y  # expect: E701@29
if (lambda: 1): y  # expect: E701@15
while x[lambda: 1:2]: y  # expect: E701@21
for x in lambda: y, z: w
with f(lambda x: {1: 2}): pass  # expect: E701@25
class C(x=lambda: 1): pass  # expect: E701@21
if x: y = lambda: z  # expect: E701@5
try: lambda: x  # expect: E701@4
except x: y  # expect: E701@9
class C[T: int]: pass  # expect: E701@16
class C[T: int = 1](B): x = 1  # expect: E701@23
if (x := 1): y  # expect: E701@12
if x[y:=1]: z  # expect: E701@11
if f"{x:>{y}}": z  # expect: E701@15
if f'{x!r:^{w}.{p}}' : y  # expect: E701@22
with open(x) as f, open(y) as g: f.read()  # expect: E701@32
else_: int
if True: """a"""  # expect: E701@8
if x: ...;
if x: ... # c
if x: ...; y  # expect: E701@5
if x: (...)  # expect: E701@5
for x in y: lambda: (yield)  # expect: E701@11

# suppressed
if a: b  # noqa: E701
if a: b  # noqa
if a: b  # noqa: E702  # expect: E701@5
