def f():
    nonlocal a = 1
