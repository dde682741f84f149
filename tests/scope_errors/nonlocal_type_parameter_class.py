def f():
    T = 1
    class C[T]:
        nonlocal T
