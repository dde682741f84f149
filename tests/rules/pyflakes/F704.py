yield  # expect: F704@1
yield from x  # expect: F704@1
await x  # expect: F704@1
class C:
    yield 1  # expect: F704@5
    await x  # expect: F704@5

# near misses
def f():
    yield 1
    yield from x
async def g():
    await x
lambda: (yield)

# suppressed
yield  # noqa: F704
