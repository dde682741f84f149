[a for a in b]
[a for a in b if c]
[a for a in b if c if d]
[a for a in b for c in d if e for f in g]
{a for a in b}
{a: b for a, b in c}
{a: b for a in c if d}
(a for a in b)
[(a, b) for a, b in c]
[a for a, in b]
[a for (a) in b]
[a for a.b in c]
[a for a[0] in c]
[a for *a, b in c]
[a for [a, b] in c]
[a for a in b or c]
[a for a in (b if c else d)]
[a if b else c for d in e]
[lambda: a for a in b]
[a := 1 for b in c]
[a for a in b if (c := a)]
[[a for a in b] for b in c]
[a for a in [b for b in c]]
{**a, b: c}
{**a, **b}
{a: b, **c,}
{*a, b}
{*a, *b,}
[*a, *b]
(*a, *b)
*a, b
x = *a, b
x = *a,
f(*a, *b)
f(**a, **b)
f(a, *b, c, d=e, *f, **g, h=i)
f(a := 1)
f(a := 1, b=2)
f(*(a for a in b))
f(*a or b)
f(*a if b else c)
f(**a or b)
f(a,)
f(
    a,
    b=c,
)
f(a)(b=c)(*d)(**e)
async def f():
    [a async for a in b]
    {a async for a in b}
    {a: b async for a, b in c}
    (a async for a in b)
    [a async for a in b async for c in d if await e]
    [await a for a in b]
    f(a async for a in b)
    await a
    await a.b(c)[d]
    -await a
    await a ** 2
    (await a) ** -await b
    not await a
    await (a)
    async with a: pass
    async with a as b, c as d: pass
    async with (a as b, c): pass
    async for a in b: pass
    async for a, b in c: pass
    else: pass
    return await a, b
    yield a
    yield a, b
    yield *a, b
    yield
    x = yield
    x = yield a
    x = await a
    x += yield
    (yield)
    f((yield a))
    [(yield)]
    lambda: (yield)
def g():
    yield from a
    x = yield from a
    x = y = yield z
    x: int = yield
    return *a, b
    return (yield)
