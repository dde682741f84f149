def f():
    return {1: (yield) for x in y}
