import typing, abc, enum
from typing import override, TypeVar, NewType, NamedTuple, TypedDict
from collections import namedtuple
class C:
    def f(self, A): pass
    @override
    def g(self, A): pass
    @typing.override
    def h(self, A): pass
    @classmethod
    def i(self, A): pass  # expect: N804@11
    @classmethod
    def i2(x): pass  # expect: N804@12
    @classmethod
    def i3(_): pass  # expect: N804@12
    @classmethod
    def i4(*cls): pass
    @classmethod
    def i5(): pass
    @classmethod
    def i6(a, /, b): pass  # expect: N804@12
    @classmethod
    def i7(*, a): pass
    @classmethod
    def i8(mcs): pass  # expect: N804@12
    @classmethod
    def i9(metacls): pass  # expect: N804@12
    @staticmethod
    def j(self, x): pass
    def k(x): pass
    def l(_): pass
    def l2(_self): pass
    def m(*a): pass
    def n(): pass
    def o(x, /): pass
    def o2(x, /, self): pass
    def p(*, x): pass
    def q(cls): pass
    def __new__(x): pass
    def __new__(self): pass
    def __init_subclass__(self): pass  # expect: N804@27
    def __init_subclass__(x): pass  # expect: N804@27
    def __class_getitem__(self, x): pass  # expect: N804@27
    def __init__(x): pass
    @abc.abstractmethod
    def r(x): pass
    @abc.abstractclassmethod
    def s(x): pass  # expect: N804@11
    @abc.abstractstaticmethod
    def t(x): pass
    @property
    def u(x): pass
    @u.setter
    def u(x, v): pass
    @foo.classmethod
    def v(x): pass
    @pydantic.validator
    def v2(x): pass
    @pydantic.validator("a")
    def v3(x): pass
    @x.expression
    def v4(x): pass
    @x.expression
    def v5(cls): pass
    @declared_attr
    def v6(cls): pass
    if x:
        def w(x): pass
    for y in z:
        async def w(x): pass
    def z(self):
        def inner(x): pass
        class K:
            def foo(x): pass
    @staticmethod
    @foo
    def aa(x): pass
    @overload
    def bb(x): pass
    def cc(self_): pass
    l = lambda x: x
    def rn(x, self): return x
    def ign(maxDiff): pass
    @classmethod
    def ign2(maxDiff): pass
    def __x__(a): pass
    def __call__(cls): pass
    def __prepare__(self): pass
    def __dunder__(self): pass
class M(type):
    def a(cls): pass
    def b(self): pass  # expect: N804@11
    def c(x): pass  # expect: N804@11
    @classmethod
    def d(cls): pass
    @classmethod
    def e(mcs): pass  # expect: N804@11
    def __new__(mcs): pass
    def __new__(self): pass
    def __call__(self): pass  # expect: N804@18
    def __prepare__(self): pass  # expect: N804@21
class M2(abc.ABCMeta):
    def a(cls): pass
    def b(self): pass  # expect: N804@11
    @staticmethod
    def b(self): pass
class M3(enum.EnumMeta):
    def b(self): pass  # expect: N804@11
class M4(enum.EnumType):
    def b(self): pass  # expect: N804@11
class M5(M):
    def b(self): pass  # expect: N804@11
class M6(Foo, type):
    def b(self): pass  # expect: N804@11
class M7(FooMeta):
    def b(self): pass
    def c(cls): pass
class M8(metaclass=type):
    def b(self): pass
    def c(cls): pass
class M9(type(Foo)):
    def b(self): pass
    def c(cls): pass
import abc
class M1(type(Foo)):
    def a(self): pass
    def b(cls): pass
    def c(x): pass
    @classmethod
    def d(x): pass  # expect: N804@11
class M2(type(Foo, x)):
    def c(x): pass
class M3(type()):
    def c(x): pass
class M4(foo()):
    def c(x): pass
class M5(type("x", (), {})):
    def c(x): pass
class M6(M1):
    def c(x): pass
class M7(type(x), type):
    def c(x): pass
class M8(type, type(x)):
    def c(x): pass  # expect: N804@11
class M9(type(x=1)):
    def c(x): pass
class M10(type(*x)):
    def c(x): pass
class M11(abc.ABCMeta("x")):
    def c(x): pass
class M12(type[int]):
    def c(x): pass  # expect: N804@11
class M13((type)):
    def c(x): pass  # expect: N804@11
class M14(type(x)[0]):
    def c(x): pass
class M15(Foo):
    def c(x): pass
class M16(M15, type(x)):
    def c(x): pass
class M17(type(x), M12):
    def c(x): pass
class M18(abc.ABCMeta[int]):
    def c(x): pass
class M19(list[type]):
    def c(x): pass
class M20[T](type):
    def c(x): pass  # expect: N804@11
if 1:
    M21 = type
class M22(M21):
    def c(x): pass
from abc import ABCMeta
import enum, builtins
from enum import EnumMeta as EM
from typing import TypedDict
import typing
class M1(ABCMeta[int]):
    def c(x): pass
class M2(enum.EnumMeta[int]):
    def c(x): pass
class M3(EM[int]):
    def c(x): pass
class M4(builtins.type[int]):
    def c(x): pass  # expect: N804@11
class M5(builtins.type):
    def c(x): pass  # expect: N804@11
class M6(M5[int]):
    def c(x): pass  # expect: N804@11
class M7(builtins.type(x)):
    def c(x): pass
class M8(M7[int]):
    def c(x): pass

# suppressed
class S:
    @classmethod
    def f(x): pass  # noqa: N804
