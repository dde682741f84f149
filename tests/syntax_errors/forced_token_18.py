def f() -> not (
 c $): pass
