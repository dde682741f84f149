def f():
    y = [x for _ in z if x]
    del q
    global q
