l = 1
def f(l): ...
class C:
    O: int
