def f() -> [
 c $]: pass
