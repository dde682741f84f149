import typing, typing as t, abc
from typing import Any, overload, override, no_type_check, Optional, Union, Annotated, List, NoReturn
def f(a): pass
def f(a: int): pass
def f(a, b=1, *c, d, e=2, **g): pass
def f(a: int, *b: int, **c: int) -> None: pass
def f() -> int: pass
def _f(a): pass
def __f(a): pass
def __f__(a): pass
class C:
    def f(self): pass
    def f(self, a): pass
    def f(a, b): pass
    def _f(self, a): pass
    def __f(self, a): pass
    def __init__(self, a): pass
    def __str__(self): pass
    @staticmethod
    def s(a): pass
    @classmethod
    def c(cls, a): pass
    @property
    def p(self): pass
    @overload
    def o(self, a): pass
    @override
    def o2(self, a): pass
    @typing.override
    def o3(self, a): pass
    @abc.abstractmethod
    def m(self, a): pass
    @staticmethod
    def __new__(cls, a): pass
    def __new__(cls, a): pass
    def __init_subclass__(cls, a): pass
    def __class_getitem__(cls, a): pass
    def g(*args): pass
    def g(*, a): pass
    def g(self: int, a): pass
    lambda self, a: 1
def f(a, _b, __c, _): pass
@no_type_check
def f(a): pass
def f():
    def g(a): return 1
    class D:
        def m(self, a): pass
class _P:
    def f(self, a): pass
class P2:
    class _Q:
        def f(self, a): pass
def f(a: Any) -> Any: pass  # expect: ANN401@10 ANN401@18
def f(a: typing.Any, *b: Any, **c: t.Any): pass  # expect: ANN401@10 ANN401@26 ANN401@36
def f(a: "Any") -> "Any": pass  # expect: ANN401@10 ANN401@20
def f(a: Optional[Any], b: Union[Any, int], c: List[Any], d: Annotated[Any, 1], e: Any | None, g: int | Any): pass  # expect: ANN401@10 ANN401@28 ANN401@62 ANN401@84 ANN401@99
def f(a: "Optional[Any]", b: "List[Any]") -> Optional[Any]: pass  # expect: ANN401@10 ANN401@46
@overload
def f(a: Any) -> Any: ...  # expect: ANN401@10 ANN401@18
@override
def f(a: Any) -> Any: ...
class E:
    def f(self: Any, a: Any) -> Any: pass  # expect: ANN401@25 ANN401@33
    @override
    def f(self, a: Any) -> Any: pass
    def __str__(self) -> Any: pass  # expect: ANN401@26
    def __exit__(self, *args: Any) -> Any: pass  # expect: ANN401@31 ANN401@39
    def _f(self) -> Any: pass  # expect: ANN401@21
async def f(a): pass
def f(a, /, b, *, c): pass
def f(a=None): pass
@foo
def f(a): pass
def f(*, _a): pass
def f(self, a): pass
def f(cls): pass
def f(a): # type: (int) -> int
    pass
def f(a, # type: int
    ):
    # type: (...) -> int
    pass
def f(*args: "Any", **kw: Optional[Any]): pass  # expect: ANN401@14 ANN401@27
def f(a): ...
def f(a: Union["Any", int], b: Optional["Any"], c: "Union[Any, int]", d: Union[Union[Any]], e: typing.Optional[typing.Union[int, Any]]): ...  # expect: ANN401@10 ANN401@32 ANN401@52 ANN401@74 ANN401@96
from typing import *
import typing as t, typing_extensions as te
from typing import Any as A
def f(a: A, b: "A", c: te.Any, d: te.Optional[t.Any], e: t.Union[int]): pass  # expect: ANN401@10 ANN401@16 ANN401@24 ANN401@35
def f(a: Optional["t.Any"], b: "t.Optional[A]", c: "int | Any", d: "Any|None", e: " Any", g: "(Any)"): pass  # expect: ANN401@10 ANN401@32 ANN401@52 ANN401@68 ANN401@94
def f(a: Tuple[Any], b: t.Dict[str, Any], c: "dict[str, Any]", d: Callable[..., Any]): pass
def f(a: t.Final[Any], b: t.ClassVar[Any], c: t.Required[Any], d: t.Literal["Any"], e: t.Type[Any]): pass
def f(a: t.Annotated["Any", 1], b: t.Annotated[int, Any], c: "t.Annotated[Any, 1]", d: t.Annotated[t.Optional[Any], 1]): pass  # expect: ANN401@10 ANN401@62 ANN401@88
def f(a: object, b: t.Any and 1, c: (t.Any), d: [t.Any], e: t.Any or 1, g: t.Any()): pass  # expect: ANN401@38
def f(a: t.Optional[t.Optional[t.Any]], b: t.Union[int, t.Union[str, t.Any]], c: t.Union["t.Any", int]): pass  # expect: ANN401@10 ANN401@44 ANN401@82
def f(a: "t" ".Any", b: f"Any", c: r"t.Any", d: "t.\
Any", e: "\x74.Any", g: """t.Any""", h: """
t.Any
"""): pass
def f(a: t.Optional[int, t.Any], b: t.Union[t.Any,], c: t.Optional[(int, t.Any)], d: "Optional['t.Any']"): pass  # expect: ANN401@37 ANN401@86
class C:
    def f(a: t.Any, b: t.Any): pass  # expect: ANN401@24
    def f(*a: t.Any): pass  # expect: ANN401@15
    def f(a, *, b: t.Any): pass  # expect: ANN401@20
    def f(*, b: t.Any, c: t.Any): pass  # expect: ANN401@27
    @staticmethod
    def f(a: t.Any): pass  # expect: ANN401@14
    @t.override
    def f(a, *b: t.Any): pass

# suppressed
def q(a: A): pass  # noqa: ANN401
# expect at 97: ANN401@10 ANN401@36 ANN401@49
# expect at 98: ANN401@10 ANN401@25 ANN401@41
