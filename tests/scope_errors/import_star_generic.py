def f[T]():
    from m import *
