# options: lint.pylint.max-positional-args=2
from typing import override, overload
import typing
def a(x, y, z): pass
def b(x, y, *, z): pass
def c(x, /, y, z): pass
def d(_, __, z): pass
def e(x, y, z=1, *a, **k): pass
def f(x, _y, _z, w): pass
class C:
    def m(self, x, y): pass
    def n(self, x, y, z): pass
    @staticmethod
    def o(self, x, y): pass
    @classmethod
    def p(cls, x, y): pass
    @classmethod
    def p2(cls, x, y, z): pass
    @override
    def q(self, x, y, z): pass
    @overload
    def r(self, x, y, z): pass
    def __new__(cls, x, y): pass
    def __init_subclass__(cls, x, y): pass
    @x.y
    def s(_self, x, y): pass
    def t(_self, x, y, z): pass
    def u(_, x, y): pass
    def v(_, x, y, z): pass
    @abc.abstractclassmethod
    def w(cls, x, y): pass
    def w2(_self, /, x, y, z): pass
@override
def g(x, y, z): pass
@overload
def h(x, y, z): pass
lambda x, y, z: 1
async def i(x, y, z): pass
