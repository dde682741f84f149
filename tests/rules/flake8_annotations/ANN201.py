import typing, typing as t, abc
from typing import Any, overload, override, no_type_check, Optional, Union, Annotated, List, NoReturn
def f(a): pass  # expect: ANN201@5
def f(a: int): pass  # expect: ANN201@5
def f(a, b=1, *c, d, e=2, **g): pass  # expect: ANN201@5
def f(a: int, *b: int, **c: int) -> None: pass
def f() -> int: pass
def _f(a): pass
def __f(a): pass
def __f__(a): pass
class C:
    def f(self): pass  # expect: ANN201@9
    def f(self, a): pass  # expect: ANN201@9
    def f(a, b): pass  # expect: ANN201@9
    def _f(self, a): pass
    def __f(self, a): pass
    def __init__(self, a): pass
    def __str__(self): pass
    @staticmethod
    def s(a): pass
    @classmethod
    def c(cls, a): pass
    @property
    def p(self): pass  # expect: ANN201@9
    @overload
    def o(self, a): pass  # expect: ANN201@9
    @override
    def o2(self, a): pass  # expect: ANN201@9
    @typing.override
    def o3(self, a): pass  # expect: ANN201@9
    @abc.abstractmethod
    def m(self, a): pass  # expect: ANN201@9
    @staticmethod
    def __new__(cls, a): pass
    def __new__(cls, a): pass
    def __init_subclass__(cls, a): pass
    def __class_getitem__(cls, a): pass
    def g(*args): pass  # expect: ANN201@9
    def g(*, a): pass  # expect: ANN201@9
    def g(self: int, a): pass  # expect: ANN201@9
    lambda self, a: 1
def f(a, _b, __c, _): pass  # expect: ANN201@5
@no_type_check
def f(a): pass  # expect: ANN201@5
def f():  # expect: ANN201@5
    def g(a): return 1
    class D:
        def m(self, a): pass
class _P:
    def f(self, a): pass
class P2:
    class _Q:
        def f(self, a): pass
def f(a: Any) -> Any: pass
def f(a: typing.Any, *b: Any, **c: t.Any): pass  # expect: ANN201@5
def f(a: "Any") -> "Any": pass
def f(a: Optional[Any], b: Union[Any, int], c: List[Any], d: Annotated[Any, 1], e: Any | None, g: int | Any): pass  # expect: ANN201@5
def f(a: "Optional[Any]", b: "List[Any]") -> Optional[Any]: pass
@override
def f(a: Any) -> Any: ...
class E:
    def f(self: Any, a: Any) -> Any: pass
    @override
    def f(self, a: Any) -> Any: pass
    def __str__(self) -> Any: pass
    def __exit__(self, *args: Any) -> Any: pass
    def _f(self) -> Any: pass
async def f(a): pass  # expect: ANN201@11
def f(a, /, b, *, c): pass  # expect: ANN201@5
def f(a=None): pass  # expect: ANN201@5
@foo
def f(a): pass  # expect: ANN201@5
def f(*, _a): pass  # expect: ANN201@5
def f(self, a): pass  # expect: ANN201@5
def f(cls): pass  # expect: ANN201@5
def f(a): # type: (int) -> int  # expect: ANN201@5
    pass
def f(a, # type: int  # expect: ANN201@5
    ):
    # type: (...) -> int
    pass
def f(*args: "Any", **kw: Optional[Any]): pass  # expect: ANN201@5
def f(a): ...  # expect: ANN201@5
def f(a: Union["Any", int], b: Optional["Any"], c: "Union[Any, int]", d: Union[Union[Any]], e: typing.Optional[typing.Union[int, Any]]): ...  # expect: ANN201@5
def _pub(a): pass
import abc, functools
class C:
    @y.setter
    def x(self, v): return 1  # expect: ANN201@9
    @x.setter
    def x(self, v): return 1
    @x.deleter
    def x(self): return 1
    @x.getter
    def x(self): return 1  # expect: ANN201@9
    @property
    def x(self): return 1  # expect: ANN201@9
    @abc.abstractclassmethod
    def a(cls): return 1  # expect: ANN201@9
    @abc.abstractstaticmethod
    def b(x): return 1  # expect: ANN201@9
    @functools.cached_property
    def c(x): return 1  # expect: ANN201@9
    def ____(self): return 1
    def __(self): return 1
    def _(self): return 1
    def __a__b(self): return 1
    def __call__(self): return 1
    @staticmethod
    def _b(x): return 1
    @classmethod
    def _b(cls): return 1
    @classmethod
    def __b__(cls): return 1
    @staticmethod
    @foo
    def k(cls): return 1
if x:
    def f(): return 1  # expect: ANN201@9
    class D:
        def f(self): return 1  # expect: ANN201@13
        class E:
            def f(self): return 1  # expect: ANN201@17
            def _f(self): return 1
def outer() -> int:
    class F:
        def f(self): return 1
        @staticmethod
        def g(x): return 1
        def __init__(self): return 1
    async def g(): return 1
class __G__:
    def f(self): return 1
class _:
    def f(self): return 1
def f(x, *args, **kw): raise NotImplementedError  # expect: ANN201@5
def f(): raise ValueError  # expect: ANN201@5
def f():  # expect: ANN201@5
    while True: pass
def f():  # expect: ANN201@5
    if x: raise
    else: raise
def f(): yield 1  # expect: ANN201@5

# suppressed
def q(): pass  # noqa: ANN201
def q(): pass  # noqa: ANN202  # expect: ANN201@5
