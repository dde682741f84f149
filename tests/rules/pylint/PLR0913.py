from typing import override, overload
import typing
def f(a, b, c, d, e): pass
def f(a, b, c, d, e, g): pass  # expect: PLR0913@5
def f(a, b, c, d, e, *g): pass
def f(a, b, c, d, e, *g, **h): pass
def f(a, b, c, d, *, e, g): pass  # expect: PLR0913@5
def f(a, b, /, c, d, *, e, g): pass  # expect: PLR0913@5
def f(a, b, c, d, e, _g): pass
def f(a, b, c, d, e, _): pass
def f(a, b, c, d, e, g=1): pass  # expect: PLR0913@5
def f(a, b, c, d, e, _g, __h, h): pass  # expect: PLR0913@5
@override
def f(a, b, c, d, e, g): pass
@overload
def f(a, b, c, d, e, g): pass
async def f(a, b, c, d, e, g): pass  # expect: PLR0913@11
lambda a, b, c, d, e, g: 1
class C:
    def f(self, b, c, d, e, g): pass
    def f(self, b, c, d, e, g, h): pass  # expect: PLR0913@9
    def f(a, b, c, d, e, g): pass
    @staticmethod
    def f(a, b, c, d, e, g): pass  # expect: PLR0913@9
    @classmethod
    def f(cls, b, c, d, e, g): pass
    @override
    def f(cls, b, c, d, e, g, h): pass
    @typing.overload
    def f(cls, b, c, d, e, g, h): pass
    def __init__(self, b, c, d, e, g, h): pass  # expect: PLR0913@9
    def __new__(cls, b, c, d, e, g): pass
    def __init_subclass__(cls, b, c, d, e, g): pass
    def __class_getitem__(cls, b, c, d, e, g): pass
    def f(*, a, b, c, d, e, g): pass
    def f(*args, a, b, c, d, e, g): pass
    def f(self, *args, a, b, c, d, e, g): pass  # expect: PLR0913@9
    def f(self, /, a, b, c, d, e): pass
    def f(_self, a, b, c, d, e, _g): pass
    @deco
    def f(self, b, c, d, e, g): pass
    @property
    def f(self, b, c, d, e, g): pass
    class D:
        def f(self, b, c, d, e, g): pass
    def f(self):
        def g(self, b, c, d, e, g): pass  # expect: PLR0913@13
    if x:
        def f(self, b, c, d, e, g): pass
    lambda a, b, c, d, e, g, h: 1
class M(type):
    def __new__(mcs, b, c, d, e, g): pass
    def f(cls, b, c, d, e, g): pass
    @x.staticmethod
    def f(cls, b, c, d, e, g): pass
    staticmethod = 1
    @staticmethod
    def f(cls, b, c, d, e, g): pass
@foo
def f(a, b, c, d, e, g):  # expect: PLR0913@5
    pass
@typing.overload
@foo
def f(a, b, c, d, e, g):
    pass
class C:
    def f(_self, a, b, c, d, e, g): pass
    def f(self, a, b, c, d, e, _g): pass
    def f(self, a, b, c, d, e, g, _h): pass  # expect: PLR0913@9
    @staticmethod
    def f(_a, b, c, d, e, g): pass
    @classmethod
    @foo
    def f(_a, b, c, d, e, g, h): pass
    def f(*_, a, b, c, d, e, g): pass
    def f(*_, a, b, c, d, e): pass

# suppressed
def q(a, b, c, d, e, f): pass  # noqa: PLR0913
def q(a, b, c, d, e, f): pass  # noqa
