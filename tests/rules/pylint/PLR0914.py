# options: lint.preview=true lint.pylint.max-locals=2
def a():  # expect: PLR0914@5
    a1 = 1; a2 = 2; a3 = 3
def b():
    a1 = 1; a2 = 2; a1 = 3
def c(a1, a2, a3): pass
def c2(a1, a2):  # expect: PLR0914@5
    a1 = 1; a2 = 1; a3 = 1; a4 = 1
def d():
    for a1, a2, a3 in x: pass
def e():
    with x as a1, y as a2, z as a3: pass
def f():
    import a1, a2, a3
def g():
    from x import a1, a2, a3
def h():
    def a1(): pass
    def a2(): pass
    def a3(): pass
def i():
    class a1: pass
    class a2: pass
    class a3: pass
def j():
    (a1 := 1); (a2 := 1); (a3 := 1)
def k():
    a1: int = 1; a2: int; a3: int = 3
def l():  # expect: PLR0914@5
    a1 += 1; a2 += 1; a3 += 1
def m():
    [a1 for a1 in x]; [a2 for a2 in x]; [a3 for a3 in x]
def n():  # expect: PLR0914@5
    global a1, a2, a3
    a1 = 1; a2 = 2; a3 = 3
def o():  # expect: PLR0914@5
    _ = 1; __ = 2; ___ = 3
    _a = 1; _b = 2; _c = 3
def p():
    try: pass
    except E as a1: pass
    except E as a2: pass
    except E as a3: pass
def q():  # expect: PLR0914@5
    match x:
        case [a1, a2, *a3]: pass
        case {"x": b1, **b2}: pass
        case C(y=c1) as c2: pass
def r():
    del a1, a2, a3
def s():  # expect: PLR0914@5
    a1 = a2 = a3 = 1
def t():  # expect: PLR0914@5
    a1, (a2, *a3) = 1
def u():
    def inner():
        nonlocal a1
        a1 = 1; b1 = 2
    a1 = 1; a2 = 2
def v():
    a.x = 1; b.y = 1; c[1] = 2; d = 1
def w():
    lambda: (a1 := 1, a2 := 1, a3 := 2)
    [(b1 := 1) for z in x]
    [(b2 := 1) for z in x]
    [(b3 := 1) for z in x]
async def y():
    async for a1 in x: pass
    async with x as a2: pass
    await (a3 := 1)
class Z:
    a1 = 1; a2 = 2; a3 = 3
    def m(self):   # expect: PLR0914@9
        self.a1 = 1; self.a2 = 2; a3 = 3; a4 = 1; a5 = 1
lambda: (a1 := 1, a2 := 1, a3 := 2)
def aa():  # expect: PLR0914@5
    type a1 = int
    type a2 = int
    type a3 = int
def bb():
    class K:
        a1 = 1; a2 = 2; a3 = 3
def cc[T, U, V](): pass
def dd():
    def ee[T, U, V](): a1 = 1; a2 = 2; a3 = 3  # expect: PLR0914@9
def ff():  # expect: PLR0914@5
    a1 = 1
    _b = 1
    c = 1
    d1: int

# suppressed
def q():  # noqa: PLR0914
    a = b = c = 1
