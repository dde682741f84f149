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
    Ab = 1  # expect: N806@5
    aB = 1  # expect: N806@5
    A = 1  # expect: N806@5
    _A = 1  # expect: N806@5
    a = 1
    A, b = 1  # expect: N806@5
    for I in x: pass  # expect: N806@9
    with x as Foo: pass  # expect: N806@15
    (Y := 1)  # expect: N806@6
    [Z for Z in x]
    A += 1  # expect: N806@5
    B: int = 1  # expect: N806@5
    B: int  # expect: N806@5
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
    X = Y = 1  # expect: N806@5 N806@9
    import foo as Foo
    try: pass
    except E as Ex: pass
    x.Y = 1
    x[Y] = 1
    __A__ = 1  # expect: N806@5
    É = 1  # expect: N806@5
    é = 1
    maxDiff = 1
    中 = 1  # expect: N806@5
    Foo = import_module("x")  # expect: N806@5
    Model = apps.get_model("a", "b")  # expect: N806@5
    Model = get_model("a", "b")  # expect: N806@5
    Model2 = import_string("x")  # expect: N806@5
    Model3 = django.apps.apps.get_model()  # expect: N806@5
    del Foo
    class K:
        Ab = 1
        def Meth(self):
            Ab = 2  # expect: N806@13
    lambda Ab: 1
    lambda: (Ab := 1)
    def inner():
        nonlocal A
        A = 2  # expect: N806@9
    async def inner():
        Ab = 1  # expect: N806@9
    match x:
        case Foo: pass  # expect: N806@14
    match x:
        case [Foo, *Bar]: pass  # expect: N806@15 N806@21
    type Foo = int
    T2 = int  # expect: N806@5
    T3 = List[int]  # expect: N806@5
    T4 = None  # expect: N806@5
    def F2(A): pass
    if x:
        Cond = 1  # expect: N806@9
    A.B = 1
    *Star, s = 1  # expect: N806@6
    DEBUG = 1  # expect: N806@5
    CamelCase: typing.Type[int] = 1  # expect: N806@5
    _CamelCase = 1  # expect: N806@5
    mixed_Case = 1  # expect: N806@5
    aBC1 = 1  # expect: N806@5
    L = lambda: 1  # expect: N806@5
    __Ab = 1  # expect: N806@5
    ab_Cd, E_f = x  # expect: N806@5 N806@12
    TA: TypeAlias = int
    TB: typing.TypeAlias = int
    E1 = enum.Enum("E1", "a b")  # expect: N806@5
    E2 = type("E2", (), {})  # expect: N806@5
Ab = 1
class D:
    Ab = 1
    [Ab for Ab in x]
def g(): Ab = 1; return Ab  # expect: N806@10
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
    def Foo(self): pass
    def generic_Visit(self): pass
    def visitFoo(self): pass
class A4(Generic[NT]):
    def visit_Foo(self): pass
class H(BaseHTTPRequestHandler):
    def do_GET(self): pass
    def do_Foo(self): pass
    def Foo(self): pass
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
    def Foo(self): pass
def outer():
    M1 = apps.get_model("a", "b")  # expect: N806@5
    M2 = import_string("x")  # expect: N806@5
    M3 = import_module("x")  # expect: N806@5
    M4 = da.apps.get_model("a")  # expect: N806@5
    P = ParamSpec("P")  # expect: N806@5
    Q = TypeVarTuple("Q")  # expect: N806@5
    T = TypeVar("T")
    N = NewType("N", int)
    TA: TypeAlias = int
    TB: "TypeAlias" = int  # expect: N806@5
    TD = TypedDict("TD", {})
    E = Enum("E", "a")  # expect: N806@5
    [(Y := z) for z in x]
    {(Y2 := z) for z in x}
    match x:
        case {"a": Foo, **Rest}: pass  # expect: N806@20 N806@27
        case C(a=Bar) as Baz: pass  # expect: N806@18 N806@26
    for A, (B, C1) in x: pass  # expect: N806@9 N806@13 N806@16
    with x as (P1, Q1): pass  # expect: N806@16 N806@20
    éA = 1  # expect: N806@5
    é1 = 1
    é_ = 1
    a中 = 1  # expect: N806@5
    aé中 = 1  # expect: N806@5
    ß = 1
    ǅ = 1  # expect: N806@5
    ª = 1
    Type1 = t.Type[int]  # expect: N806@5
    Type2 = t.Union[int, str]  # expect: N806@5
    Type3 = t.Optional[int]  # expect: N806@5
    Type4 = int | str  # expect: N806@5
    def ªa(): pass
    def aǅ(): pass
    def aß中(): pass
    def a中1(): pass
    def é1_(): pass
    def setUpFoo(): pass
    def testX(): pass
    def a٣(): pass
    def aⅠ(): pass
    def aⅰ(): pass
    def a·(): pass
    M1, M2 = apps.get_model("a"), 1  # expect: N806@5 N806@9
    M1 = y = apps.get_model("a")  # expect: N806@5
    M5 = foo(apps.get_model("a"))  # expect: N806@5
    M6: int = apps.get_model("a")  # expect: N806@5
    global GG
    def f():
        GG = 1  # expect: N806@9
    global HH; HH = 1
    for HH in x: pass
    self.Foo = Bar = 1  # expect: N806@16
    print(Zed := 1)  # expect: N806@11
    if (Zod := 1): pass  # expect: N806@9
    try: pass
    except E as Foo: pass
    async def g():
        async for Foo in x: pass  # expect: N806@19
    class Local:
        def __init__(self):
            Foo = 1  # expect: N806@13
        Bar = 1
        for Bar in x: pass
    Foo += 1  # expect: N806@5
    Foo: TypeVar = 1  # expect: N806@5
    del Foo
    X1 = NT1 = namedtuple("X", "y")
    Cls = type("Cls", (), {})  # expect: N806@5
    Cls2 = x.TypeVar("T")  # expect: N806@5
    _ = 1
    A_ = __ = 1  # expect: N806@5
def h():
    global X
    def j():
        nonlocal X1
        X = 1  # expect: N806@9
    [X for X in x]
    X = 1
    class X: pass
def i(x, Y, *Z):
    Y = 1  # expect: N806@5
    Z = 2  # expect: N806@5
def k():
    X = 1  # expect: N806@5
    global Y
    lambda X: X
    def X(): pass
    import X
from typing import TypeVar, NewType, TypeAlias, NamedTuple, Any, TypedDict
import typing
from collections import namedtuple
def f():
    X1 = NT1 = namedtuple("X", "y")
    A, B = TypeVar("A"), TypeVar("B")  # expect: N806@5 N806@8
    (T := TypeVar("T"))  # expect: N806@6
    T: Any = TypeVar("T")  # expect: N806@5
    T: TypeAlias = int
    T: TypeAlias
    T2 = (TypeVar("T"))
    T3 = TypeVar  # expect: N806@5
    T4 = TypeVar("T").x  # expect: N806@5
    T5 = typing.NamedTuple("T", [])
    T6 = typing.TypedDict("T", {})
    with TypeVar("T") as T7: pass  # expect: N806@26
    T8 += TypeVar("T")  # expect: N806@5
    for T9 in TypeVar("T"): pass  # expect: N806@9
    T10 = yield TypeVar("T")  # expect: N806@5
    T11 = TypeVar("T"); T12 = 1  # expect: N806@25
    (T13) = TypeVar("T")
    [T14] = TypeVar("T")
    class A: B = 1
    if (T15 := TypeVar("T")): pass  # expect: N806@9
    print(T16 := TypeVar("T"))  # expect: N806@11
    T17: "TypeAlias" = int  # expect: N806@5
    T18: typing.Annotated[TypeAlias, 1] = int  # expect: N806@5
from django.apps import apps as gapps, apps
from django.utils.module_loading import import_string
from django.utils import module_loading
import django.apps
import django.utils.module_loading
def f(apps, s):
    Model = apps.get_model("a", "Model")
    Model = apps.get_model("a.Model")  # expect: N806@5
    Model = s.get_model("a", "Model")
    Model = get_model("a", "Model")
    Model = apps.get_model("Model")
    Model = apps.get_model("a", model_name="Model")
    Model = apps.get_model(app_label="a", model_name="Model")
    Model = apps.get_model("Model", "b")  # expect: N806@5
    Model = apps.x.get_model("a", "Model")
    Model = x.apps.get_model("a", "Model")
    Model = apps.get_model("a", "Model", "c")  # expect: N806@5
    Model = apps.get_model("a.b.Model")  # expect: N806@5
    Model = apps.get_models("a", "Model")  # expect: N806@5
    Model: Any = apps.get_model("a", "Model")
    Model, b = apps.get_model("a", "Model")
    Model = x = apps.get_model("a", "Model")
    Model = x().get_model("a", "Model")  # expect: N806@5
    Model = gapps.get_model("a", "Model")
    Model = import_string("a.Model")
    Model = import_string("a.b.Model")
    Model = import_string("Model")  # expect: N806@5
    Model = module_loading.import_string("a.Model")
    Model = import_string(dotted_path="a.Model")
    Model = x.import_string("a.Model")  # expect: N806@5
    Model = apps.get_model("a", "model")  # expect: N806@5
    Model = apps.get_model(a, "Model")
    Model = apps.get_model(*a, "Model")  # expect: N806@5
    Model = apps.get_model("a", "Mod" "el")
    Model = apps.get_model("a", require_ready=True, model_name="Model")
    Model = apps.get_model("a", "Model", require_ready=False)
    Model = apps.get_model(*a)  # expect: N806@5
def g():
    Model = gapps.get_model("a", "Model")
    Model = django.apps.apps.get_model("a", "Model")
    Model = apps.get_model("a", "Model")
    Model = undefinedx.get_model("a", "Model")
    Model = get_model("a", "Model")
    Model = import_string("a.Model")
    Model = undef.import_string("a.Model")  # expect: N806@5
    Model = django.utils.module_loading.import_string("a.Model")
    Model = gapps.get_model(f"a", "Model")
    Model = gapps.get_model("a", f"Model")
    Model = gapps.get_model("a.Model")  # expect: N806@5
    Model = gapps.get_model(".Model")  # expect: N806@5
    for Model in apps.get_model("a", "Model"): pass  # expect: N806@9
def f(apps, a, b):
    M1 = apps.get_model(a, b)
    M2 = apps.get_model(a)
    M3 = apps.get_model(a.b, c.d)
    M4 = apps.get_model("x", b)
    M5 = apps.get_model(app_label=a, model_name=b)
    M6 = apps.get_model()  # expect: N806@5
    M7 = apps.get_model(a, 1)
    M8 = apps.get_model(a, None)
    M9 = apps.get_model(a, f"{x}")
    M10 = apps.get_model(a, "x" + b)
    M11 = apps.get_model("x.y")  # expect: N806@5
    M12 = apps.get_model("x" "y")  # expect: N806@5
    M13 = apps.get_model(*a, b)  # expect: N806@5
    M14 = apps.get_model(a, *b)  # expect: N806@5
    M15 = apps.get_model(**a)  # expect: N806@5
    M16 = apps.get_model(a, b, c)
    M17 = apps.get_model(a, "b", c)
    M18 = apps.get_model(a, b"c")
    M19 = apps.get_model(a, ["c"])
    M20 = apps.get_model("a", require_ready=b)  # expect: N806@5
    M21 = apps.get_model(a, b, require_ready=b)
    M22 = apps.get_model(foo=b)  # expect: N806@5
    M23 = apps.get_model(app_label=b)  # expect: N806@5
    M24 = apps.get_model(app_label="b")  # expect: N806@5
    M25 = apps.get_model(model_name="b")  # expect: N806@5
    M26 = apps.get_model(a(), b())
    M27 = apps.get_model("a", "b"), 1  # expect: N806@5
    M28 = apps.get_model("a", b[0])
    from django.utils.module_loading import import_string
    I1 = import_string(a)  # expect: N806@5
    I2 = import_string(f"{a}")  # expect: N806@5
    I3 = import_string(a + b)  # expect: N806@5
    I4 = import_string(a.b)  # expect: N806@5
    I5 = import_string()  # expect: N806@5
    I6 = import_string(*a)  # expect: N806@5
    I7 = import_string(a, b)  # expect: N806@5
    I8 = import_string("x.I8", b)
    I9 = import_string(x="x.I9")  # expect: N806@5
    I10 = import_string(**x)  # expect: N806@5

# suppressed
def q():
    Q = 1  # noqa: N806
    R = 1  # noqa: N805  # expect: N806@5
