# options: lint.pep8-naming.staticmethod-decorators=pydantic.validator,foo.bar.validator
import pydantic, sqlalchemy as sa
from pydantic import validator
from typing import override
import typing as t
class C:
    @pydantic.validator
    def a(x): pass
    @pydantic.validator("a")
    def b(x): pass
    @validator
    def c(x): pass
    @validator("x")
    def d(x): pass
    @foo.validator
    def e(x): pass  # expect: N805@11
    @foo.bar.validator("s")
    def f(x): pass  # expect: N805@11
    @c.validator
    def g(x): pass  # expect: N805@11
    @validator.foo
    def h(x): pass  # expect: N805@11
    @sa.expression
    def i(x): pass  # expect: N805@11
    @foo().validator
    def i2(x): pass  # expect: N805@12
    @foo().validator()
    def i3(x): pass  # expect: N805@12
    @foo[0].validator
    def i4(x): pass  # expect: N805@12
    @validator
    @staticmethod
    def j(x): pass
    @classmethod
    @staticmethod
    def k(x): pass
    @staticmethod
    @classmethod
    def k2(x): pass
    @classmethod()
    def l(x): pass
    @override
    def m(x): pass  # expect: N805@11
    @classmethod
    @override
    def n(x): pass
    @override
    def q(self, A):
        def inner(B): pass
        lambda C: 1
        x = lambda Ddd: 1
    @override()
    def q2(self, A): pass
    @staticmethod
    def __init_subclass__(x): pass
    @staticmethod
    def __new__(x): pass
    @classmethod
    def __new__(x): pass
@override
def r(A): pass
@t.overload
def s(A): pass
def outer():
    @override
    def r(A): pass
    validator = 1
    class D:
        @validator
        def c(x): pass  # expect: N805@15
        @validator.abc
        def c(x): pass  # expect: N805@15
class M(type):
    def a(mcs): pass
    def b(metacls): pass
    def b2(klass): pass
    @property
    def c(self): pass
    def __new__(metacls): pass
    def __init__(self): pass
    @classmethod
    def __prepare__(metacls): pass
    def d(*, self): pass
class A(meta=type): 
    def a(cls): pass  # expect: N805@11
class B(builtins.type):
    def a(cls): pass  # expect: N805@11
type = 1
class B2(type):
    def a(cls): pass  # expect: N805@11
lambda maxDiff: 1
