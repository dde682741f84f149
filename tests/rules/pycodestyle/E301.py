# options: lint.preview=true
import os
def first(): pass
def second(): ...
@decorator

def third():
    x = 1
    def inner(): pass
    def other():
        pass


    y = 2
class A:
    """Docstring."""
    def a(self): pass
    def b(self):
        pass
    def c(self):  # noqa: E301
        pass

    def d(self):
        pass



    x = 1
    class B:
        pass
x = 1



# comment
y = 2


@overload
def f(a: int): ...
@overload
def f(a: str): ...
def f(a):
    return a


# comment

def g():
    pass
# comment


z = 1
if z:
    def h(): pass
else:
    def h():
        pass


async def i():
    pass


async def j():
    pass

w = 1


# expect at 18: E301@5
