async def f():
    class C[T]((await y)): pass
