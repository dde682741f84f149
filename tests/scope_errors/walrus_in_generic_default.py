def f[T](a=(y := 1)): pass
