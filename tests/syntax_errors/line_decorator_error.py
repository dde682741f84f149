x = 1
@a b
def f():
    pass
