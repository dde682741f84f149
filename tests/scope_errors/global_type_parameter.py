def f[T]():
    global T
    T = 1
