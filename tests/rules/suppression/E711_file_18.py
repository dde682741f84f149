def f():
    # ruff: noqa
    pass
x == None
