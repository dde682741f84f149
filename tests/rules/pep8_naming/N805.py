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
    def i(self, A): pass
    @classmethod
    def i2(x): pass
    @classmethod
    def i3(_): pass
    @classmethod
    def i4(*cls): pass
    @classmethod
    def i5(): pass
    @classmethod
    def i6(a, /, b): pass
    @classmethod
    def i7(*, a): pass
    @classmethod
    def i8(mcs): pass
    @classmethod
    def i9(metacls): pass
    @staticmethod
    def j(self, x): pass
    def k(x): pass  # expect: N805@11
    def l(_): pass  # expect: N805@11
    def l2(_self): pass  # expect: N805@12
    def m(*a): pass
    def n(): pass
    def o(x, /): pass  # expect: N805@11
    def o2(x, /, self): pass  # expect: N805@12
    def p(*, x): pass
    def q(cls): pass  # expect: N805@11
    def __new__(x): pass
    def __new__(self): pass
    def __init_subclass__(self): pass
    def __init_subclass__(x): pass
    def __class_getitem__(self, x): pass
    def __init__(x): pass  # expect: N805@18
    @abc.abstractmethod
    def r(x): pass  # expect: N805@11
    @abc.abstractclassmethod
    def s(x): pass
    @abc.abstractstaticmethod
    def t(x): pass
    @property
    def u(x): pass  # expect: N805@11
    @u.setter
    def u(x, v): pass  # expect: N805@11
    @foo.classmethod
    def v(x): pass  # expect: N805@11
    @pydantic.validator
    def v2(x): pass  # expect: N805@12
    @pydantic.validator("a")
    def v3(x): pass  # expect: N805@12
    @x.expression
    def v4(x): pass  # expect: N805@12
    @x.expression
    def v5(cls): pass  # expect: N805@12
    @declared_attr
    def v6(cls): pass  # expect: N805@12
    if x:
        def w(x): pass  # expect: N805@15
    for y in z:
        async def w(x): pass  # expect: N805@21
    def z(self):
        def inner(x): pass
        class K:
            def foo(x): pass  # expect: N805@21
    @staticmethod
    @foo
    def aa(x): pass
    @overload
    def bb(x): pass  # expect: N805@12
    def cc(self_): pass  # expect: N805@12
    l = lambda x: x
    def rn(x, self): return x  # expect: N805@12
    def ign(maxDiff): pass
    @classmethod
    def ign2(maxDiff): pass
    def __x__(a): pass  # expect: N805@15
    def __call__(cls): pass  # expect: N805@18
    def __prepare__(self): pass
    def __dunder__(self): pass
class M(type):
    def a(cls): pass
    def b(self): pass
    def c(x): pass
    @classmethod
    def d(cls): pass
    @classmethod
    def e(mcs): pass
    def __new__(mcs): pass
    def __new__(self): pass
    def __call__(self): pass
    def __prepare__(self): pass
class M2(abc.ABCMeta):
    def a(cls): pass
    def b(self): pass
    @staticmethod
    def b(self): pass
class M3(enum.EnumMeta):
    def b(self): pass
class M4(enum.EnumType):
    def b(self): pass
class M5(M):
    def b(self): pass
class M6(Foo, type):
    def b(self): pass
class M7(FooMeta):
    def b(self): pass
    def c(cls): pass  # expect: N805@11
class M8(metaclass=type):
    def b(self): pass
    def c(cls): pass  # expect: N805@11
class M9(type(Foo)):
    def b(self): pass
    def c(cls): pass
import abc
class M1(type(Foo)):
    def a(self): pass
    def b(cls): pass
    def c(x): pass
    @classmethod
    def d(x): pass
class M2(type(Foo, x)):
    def c(x): pass  # expect: N805@11
class M3(type()):
    def c(x): pass  # expect: N805@11
class M4(foo()):
    def c(x): pass  # expect: N805@11
class M5(type("x", (), {})):
    def c(x): pass  # expect: N805@11
class M6(M1):
    def c(x): pass
class M7(type(x), type):
    def c(x): pass
class M8(type, type(x)):
    def c(x): pass
class M9(type(x=1)):
    def c(x): pass
class M10(type(*x)):
    def c(x): pass
class M11(abc.ABCMeta("x")):
    def c(x): pass  # expect: N805@11
class M12(type[int]):
    def c(x): pass
class M13((type)):
    def c(x): pass
class M14(type(x)[0]):
    def c(x): pass  # expect: N805@11
class M15(Foo):
    def c(x): pass  # expect: N805@11
class M16(M15, type(x)):
    def c(x): pass
class M17(type(x), M12):
    def c(x): pass
class M18(abc.ABCMeta[int]):
    def c(x): pass  # expect: N805@11
class M19(list[type]):
    def c(x): pass  # expect: N805@11
class M20[T](type):
    def c(x): pass
if 1:
    M21 = type
class M22(M21):
    def c(x): pass  # expect: N805@11

# suppressed
class S:
    def f(x): pass  # noqa: N805
