def f() -> a(
return b): pass
