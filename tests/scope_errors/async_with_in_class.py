async def f():
    class C:
        async with x: pass
