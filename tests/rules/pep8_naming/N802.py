import typing
from typing import override, NamedTuple, TypedDict, overload, TypeVar, NewType
from collections import namedtuple
import collections
from ast import NodeVisitor
import unittest
class a: pass
class _a: pass
class __a: pass
class A_b: pass
class AB: pass
class Ab1: pass
class _1: pass
class _: pass
class A_: pass
class aB(object): pass
class É: pass
class é: pass
class _A_b: pass
class 中: pass
class setUp: pass
class A__: pass
class A1_2: pass
class ______: pass
class a_(): pass
@deco
class bad_name(
   x): pass
def Foo(): pass  # expect: N802@5
def foo(): pass
def FOO(): pass  # expect: N802@5
def fooBar(): pass  # expect: N802@5
def _Foo(): pass  # expect: N802@5
def __Foo__(): pass  # expect: N802@5
def setUp(): pass
def maxDiff(): pass
def éFoo(): pass  # expect: N802@5
def É(): pass  # expect: N802@5
def é(): pass
def 中(): pass  # expect: N802@5
def f1A(): pass  # expect: N802@5
async def Foo(): pass  # expect: N802@11
class C:
    def Foo(self): pass  # expect: N802@9
    @override
    def Bar(self): pass
    @typing.override
    def Bar(self): pass
    @overload
    def Baz(self): pass
    @staticmethod
    def Qux(): pass  # expect: N802@9
    @property
    def Quux(self): pass  # expect: N802@9
    def setUp(self): pass
    def visit_Name(self): pass  # expect: N802@9
    def do_GET(self): pass  # expect: N802@9
    def __A__(self): pass  # expect: N802@9
    @x.setter
    def Quux(self): pass  # expect: N802@9
class V(NodeVisitor):
    def visit_Name(self): pass
    def visit_Foo_bar(self): pass
    def Foo(self): pass  # expect: N802@9
    def VISIT_Name(self): pass  # expect: N802@9
class T(unittest.TestCase):
    def testFoo(self): pass  # expect: N802@9
    def runTest(self): pass  # expect: N802@9
@override
def Foo(): pass
@overload
def Foo(): pass
if x:
    def Bar(): pass  # expect: N802@9
def outer():
    def Inner(): pass  # expect: N802@9
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
        def Meth(self):  # expect: N802@13
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
    def F2(A): pass  # expect: N802@9
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
import ast, http.server, enum, typing as t, typing_extensions
from ast import *
from ast import NodeTransformer as NT
from http.server import BaseHTTPRequestHandler
from django.apps import apps
from django.utils.module_loading import import_string
from importlib import import_module
import django.apps as da
from collections import *
from typing_extensions import override as ov, NewType, TypeVar, ParamSpec, TypeVarTuple, TypeAlias, TypedDict
from enum import Enum
class A1(ast.NodeVisitor):
    def visit_Foo(self): pass
class A2(A1):
    def visit_Foo(self): pass
class A3(NT):
    def visit_Foo(self): pass
    def Foo(self): pass  # expect: N802@9
    def generic_Visit(self): pass  # expect: N802@9
    def visitFoo(self): pass  # expect: N802@9
class A4(Generic[NT]):
    def visit_Foo(self): pass  # expect: N802@9
class H(BaseHTTPRequestHandler):
    def do_GET(self): pass
    def do_Foo(self): pass
    def Foo(self): pass  # expect: N802@9
class H2(http.server.SimpleHTTPRequestHandler):
    def do_GET(self): pass
class H3(H):
    def do_GET(self): pass
class H4(http.server.CGIHTTPRequestHandler):
    def do_GET(self): pass
    def do_get(self): pass
    def do_GET2(self): pass
class S1:
    @ov
    def Foo(self): pass
    @t.override
    def Foo(self): pass
    @t.overload
    def Foo(self): pass
    @functools.singledispatch
    def Foo(self): pass  # expect: N802@9
def outer():
    M1 = apps.get_model("a", "b")
    M2 = import_string("x")
    M3 = import_module("x")
    M4 = da.apps.get_model("a")
    P = ParamSpec("P")
    Q = TypeVarTuple("Q")
    T = TypeVar("T")
    N = NewType("N", int)
    TA: TypeAlias = int
    TB: "TypeAlias" = int
    TD = TypedDict("TD", {})
    E = Enum("E", "a")
    [(Y := z) for z in x]
    {(Y2 := z) for z in x}
    match x:
        case {"a": Foo, **Rest}: pass
        case C(a=Bar) as Baz: pass
    for A, (B, C1) in x: pass
    with x as (P1, Q1): pass
    éA = 1
    é1 = 1
    é_ = 1
    a中 = 1
    aé中 = 1
    ß = 1
    ǅ = 1
    ª = 1
    Type1 = t.Type[int]
    Type2 = t.Union[int, str]
    Type3 = t.Optional[int]
    Type4 = int | str
    def ªa(): pass
    def aǅ(): pass  # expect: N802@9
    def aß中(): pass  # expect: N802@9
    def a中1(): pass  # expect: N802@9
    def é1_(): pass
    def setUpFoo(): pass  # expect: N802@9
    def testX(): pass  # expect: N802@9
    def a٣(): pass
    def aⅠ(): pass  # expect: N802@9
    def aⅰ(): pass
    def a·(): pass
    M1, M2 = apps.get_model("a"), 1
    M1 = y = apps.get_model("a")
    M5 = foo(apps.get_model("a"))
    M6: int = apps.get_model("a")
    global GG
    def f():
        GG = 1
    global HH; HH = 1
    for HH in x: pass
    self.Foo = Bar = 1
    print(Zed := 1)
    if (Zod := 1): pass
    try: pass
    except E as Foo: pass
    async def g():
        async for Foo in x: pass
    class Local:
        def __init__(self):
            Foo = 1
        Bar = 1
        for Bar in x: pass
    Foo += 1
    Foo: TypeVar = 1
    del Foo
    X1 = NT1 = namedtuple("X", "y")
    Cls = type("Cls", (), {})
    Cls2 = x.TypeVar("T")
    _ = 1
    A_ = __ = 1
def h():
    global X
    def j():
        nonlocal X1
        X = 1
    [X for X in x]
    X = 1
    class X: pass
def i(x, Y, *Z):
    Y = 1
    Z = 2
def k():
    X = 1
    global Y
    lambda X: X
    def X(): pass  # expect: N802@9
    import X

# suppressed
def Q(): pass  # noqa: N802
