import typing, typing as t, abc
from typing import Any, overload, override, no_type_check, Optional, Union, Annotated, List, NoReturn
def f(a): pass  # expect: ANN001@7
def f(a: int): pass
def f(a, b=1, *c, d, e=2, **g): pass  # expect: ANN001@7 ANN001@10 ANN001@19 ANN001@22
def f(a: int, *b: int, **c: int) -> None: pass
def f() -> int: pass
def _f(a): pass  # expect: ANN001@8
def __f(a): pass  # expect: ANN001@9
def __f__(a): pass  # expect: ANN001@11
class C:
    def f(self): pass
    def f(self, a): pass  # expect: ANN001@17
    def f(a, b): pass  # expect: ANN001@14
    def _f(self, a): pass  # expect: ANN001@18
    def __f(self, a): pass  # expect: ANN001@19
    def __init__(self, a): pass  # expect: ANN001@24
    def __str__(self): pass
    @staticmethod
    def s(a): pass  # expect: ANN001@11
    @classmethod
    def c(cls, a): pass  # expect: ANN001@16
    @property
    def p(self): pass
    @overload
    def o(self, a): pass  # expect: ANN001@17
    @override
    def o2(self, a): pass  # expect: ANN001@18
    @typing.override
    def o3(self, a): pass  # expect: ANN001@18
    @abc.abstractmethod
    def m(self, a): pass  # expect: ANN001@17
    @staticmethod
    def __new__(cls, a): pass  # expect: ANN001@17 ANN001@22
    def __new__(cls, a): pass  # expect: ANN001@22
    def __init_subclass__(cls, a): pass  # expect: ANN001@32
    def __class_getitem__(cls, a): pass  # expect: ANN001@32
    def g(*args): pass
    def g(*, a): pass
    def g(self: int, a): pass  # expect: ANN001@22
    lambda self, a: 1
def f(a, _b, __c, _): pass  # expect: ANN001@7 ANN001@10 ANN001@14 ANN001@19
@no_type_check
def f(a): pass  # expect: ANN001@7
def f():
    def g(a): return 1  # expect: ANN001@11
    class D:
        def m(self, a): pass  # expect: ANN001@21
class _P:
    def f(self, a): pass  # expect: ANN001@17
class P2:
    class _Q:
        def f(self, a): pass  # expect: ANN001@21
def f(a: Any) -> Any: pass
def f(a: typing.Any, *b: Any, **c: t.Any): pass
def f(a: "Any") -> "Any": pass
def f(a: Optional[Any], b: Union[Any, int], c: List[Any], d: Annotated[Any, 1], e: Any | None, g: int | Any): pass
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
async def f(a): pass  # expect: ANN001@13
def f(a, /, b, *, c): pass  # expect: ANN001@7 ANN001@13 ANN001@19
def f(a=None): pass  # expect: ANN001@7
@foo
def f(a): pass  # expect: ANN001@7
def f(*, _a): pass  # expect: ANN001@10
def f(self, a): pass  # expect: ANN001@7 ANN001@13
def f(cls): pass  # expect: ANN001@7
def f(a): # type: (int) -> int  # expect: ANN001@7
    pass
def f(a, # type: int  # expect: ANN001@7
    ):
    # type: (...) -> int
    pass
def f(*args: "Any", **kw: Optional[Any]): pass
def f(a): ...  # expect: ANN001@7
def f(a: Union["Any", int], b: Optional["Any"], c: "Union[Any, int]", d: Union[Union[Any]], e: typing.Optional[typing.Union[int, Any]]): ...
def _pub(a): pass  # expect: ANN001@10

# suppressed
def q(a): pass  # noqa: ANN001
def q(
    a,  # noqa: ANN001
    b,  # expect: ANN001@5
): pass
