async def f():
    def g[T](a=await y): pass
