async def f() -> a(
 c $): pass
