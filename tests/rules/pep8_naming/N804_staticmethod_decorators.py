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
    def e(x): pass
    @foo.bar.validator("s")
    def f(x): pass
    @c.validator
    def g(x): pass
    @validator.foo
    def h(x): pass
    @sa.expression
    def i(x): pass
    @foo().validator
    def i2(x): pass
    @foo().validator()
    def i3(x): pass
    @foo[0].validator
    def i4(x): pass
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
    def l(x): pass  # expect: N804@11
    @override
    def m(x): pass
    @classmethod
    @override
    def n(x): pass  # expect: N804@11
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
    def __new__(x): pass  # expect: N804@17
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
        def c(x): pass
        @validator.abc
        def c(x): pass
class M(type):
    def a(mcs): pass  # expect: N804@11
    def b(metacls): pass  # expect: N804@11
    def b2(klass): pass  # expect: N804@12
    @property
    def c(self): pass  # expect: N804@11
    def __new__(metacls): pass
    def __init__(self): pass  # expect: N804@18
    @classmethod
    def __prepare__(metacls): pass  # expect: N804@21
    def d(*, self): pass
class A(meta=type): 
    def a(cls): pass
class B(builtins.type):
    def a(cls): pass
type = 1
class B2(type):
    def a(cls): pass
lambda maxDiff: 1
