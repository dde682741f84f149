# options: lint.preview=true lint.pylint.max-public-methods=2
from typing import overload, override
import typing, sys
class A:
    def a(self): pass
    def b(self): pass
    def c(self): pass
class A2:
    def a(self): pass
    def _b(self): pass
    def __c__(self): pass
    def __d(self): pass
    def e(self): pass
    def f(self): pass
class A3:
    @overload
    def a(self): pass
    @overload
    def a(self, x): pass
    def a(self): pass
class A4:
    @property
    def a(self): pass
    @a.setter
    def a(self, x): pass
    @a.deleter
    def a(self): pass
class A5:
    @staticmethod
    def a(): pass
    @classmethod
    def b(cls): pass
    async def c(self): pass
class A6:
    if x:
        def a(self): pass
        def b(self): pass
    else:
        def c(self): pass
class A7:
    def a(self):
        def x(): pass
        def y(): pass
    class B:
        def c(self): pass
        def d(self): pass
        def e(self): pass
class A8:
    @override
    def a(self): pass
    @override
    def b(self): pass
    @typing.override
    def c(self): pass
class _A9:
    def a(self): pass
    def b(self): pass
    def c(self): pass
def f():
    class A:
        def a(self): pass
        def b(self): pass
        def c(self): pass
class A10:
    def __init__(self): pass
    def __str__(self): pass
    def __repr__(self): pass
    def __eq__(self): pass
class A11:
    try:
        def a(self): pass
    except E:
        def b(self): pass
    finally:
        def c(self): pass
    with x:
        def d(self): pass
class A12[T]:
    def a(self): pass
    def b(self): pass
    def c(self): pass
@deco
class A13(
    B):
    def a(self): pass
    def b(self): pass
    def c(self): pass
