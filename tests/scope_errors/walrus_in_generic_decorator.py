@(y := deco)
def f[T](a): pass
