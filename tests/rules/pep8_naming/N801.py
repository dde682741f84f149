import typing
from typing import override, NamedTuple, TypedDict, overload, TypeVar, NewType
from collections import namedtuple
import collections
from ast import NodeVisitor
import unittest
class a: pass  # expect: N801@7
class _a: pass  # expect: N801@7
class __a: pass  # expect: N801@7
class A_b: pass  # expect: N801@7
class AB: pass
class Ab1: pass
class _1: pass  # expect: N801@7
class _: pass  # expect: N801@7
class A_: pass  # expect: N801@7
class aB(object): pass  # expect: N801@7
class É: pass
class é: pass  # expect: N801@7
class _A_b: pass  # expect: N801@7
class 中: pass  # expect: N801@7
class setUp: pass
class A__: pass  # expect: N801@7
class A1_2: pass  # expect: N801@7
class ______: pass  # expect: N801@7
class a_(): pass  # expect: N801@7
@deco
class bad_name(  # expect: N801@7
   x): pass
def Foo(): pass
def foo(): pass
def FOO(): pass
def fooBar(): pass
def _Foo(): pass
def __Foo__(): pass
def setUp(): pass
def maxDiff(): pass
def éFoo(): pass
def É(): pass
def é(): pass
def 中(): pass
def f1A(): pass
async def Foo(): pass
class C:
    def Foo(self): pass
    @override
    def Bar(self): pass
    @typing.override
    def Bar(self): pass
    @overload
    def Baz(self): pass
    @staticmethod
    def Qux(): pass
    @property
    def Quux(self): pass
    def setUp(self): pass
    def visit_Name(self): pass
    def do_GET(self): pass
    def __A__(self): pass
    @x.setter
    def Quux(self): pass
class V(NodeVisitor):
    def visit_Name(self): pass
    def visit_Foo_bar(self): pass
    def Foo(self): pass
    def VISIT_Name(self): pass
class T(unittest.TestCase):
    def testFoo(self): pass
    def runTest(self): pass
@override
def Foo(): pass
@overload
def Foo(): pass
if x:
    def Bar(): pass
def outer():
    def Inner(): pass
    Ab = 1
    aB = 1
    A = 1
    _A = 1
    a = 1
    A, b = 1
    for I in x: pass
    with x as Foo: pass
    (Y := 1)
    [Z for Z in x]
    A += 1
    B: int = 1
    B: int
    T = TypeVar("T")
    U = typing.TypeVar("U")
    N = NewType("N", int)
    P = namedtuple("P", "x")
    Q = collections.namedtuple("P", "x")
    R = NamedTuple("R", [])
    S = TypedDict("S", {})
    global G
    G = 1
    nonlocal_ = 1
    X = Y = 1
    import foo as Foo
    try: pass
    except E as Ex: pass
    x.Y = 1
    x[Y] = 1
    __A__ = 1
    É = 1
    é = 1
    maxDiff = 1
    中 = 1
    Foo = import_module("x")
    Model = apps.get_model("a", "b")
    Model = get_model("a", "b")
    Model2 = import_string("x")
    Model3 = django.apps.apps.get_model()
    del Foo
    class K:
        Ab = 1
        def Meth(self):
            Ab = 2
    lambda Ab: 1
    lambda: (Ab := 1)
    def inner():
        nonlocal A
        A = 2
    async def inner():
        Ab = 1
    match x:
        case Foo: pass
    match x:
        case [Foo, *Bar]: pass
    type Foo = int
    T2 = int
    T3 = List[int]
    T4 = None
    def F2(A): pass
    if x:
        Cond = 1
    A.B = 1
    *Star, s = 1
    DEBUG = 1
    CamelCase: typing.Type[int] = 1
    _CamelCase = 1
    mixed_Case = 1
    aBC1 = 1
    L = lambda: 1
    __Ab = 1
    ab_Cd, E_f = x
    TA: TypeAlias = int
    TB: typing.TypeAlias = int
    E1 = enum.Enum("E1", "a b")
    E2 = type("E2", (), {})
Ab = 1
class D:
    Ab = 1
    [Ab for Ab in x]
def g(): Ab = 1; return Ab

# suppressed
class q: pass  # noqa: N801
