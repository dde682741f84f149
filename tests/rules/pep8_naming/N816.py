import typing, enum, collections
from typing import TypeVar, NewType, NamedTuple, TypedDict, TypeAlias, ParamSpec
from collections import namedtuple
aB = 1  # expect: N816@1
AB = 1
Ab = 1
a_B = 1  # expect: N816@1
_aB = 1  # expect: N816@1
__aB = 1
_a_B = 1  # expect: N816@1
a_b = 1
aB_c = 1  # expect: N816@1
ab_C = 1  # expect: N816@1
_Ab = 1
A_b = 1
é = 1
éA = 1  # expect: N816@1
中A = 1
a中 = 1
a1 = 1
a1B = 1  # expect: N816@1
_1B = 1
_1b = 1
aB = TypeVar("aB")  # expect: N816@1
aB = NewType("aB", int)  # expect: N816@1
aB = namedtuple("aB", "x")
aB = NamedTuple("aB", [])
aB = TypedDict("aB", {})  # expect: N816@1
aB: TypeAlias = int  # expect: N816@1
aB: int = 1  # expect: N816@1
aB: int  # expect: N816@1
aB += 1  # expect: N816@1
aB, bC = 1, 2  # expect: N816@1 N816@5
for aB in x: pass  # expect: N816@5
with x as aB: pass  # expect: N816@11
(aB := 1)  # expect: N816@2
[aB for aB in x]
[(yB := 1) for z in x]
del aB
import x as aB
from x import y as aB
try: pass
except E as aB: pass
match x:
    case [aB, *bC]: pass  # expect: N816@11 N816@16
    case {"a": aB, **bC}: pass  # expect: N816@16 N816@22
    case C(a=aB) as bCd: pass  # expect: N816@14 N816@21
type aB = int  # expect: N816@6
maxDiff = 1
def aBf(): pass
class aBc: pass
def f():
    aB = 1
    global hB
    hB = 1
    class In:
        aB = 1
    lambda: (aB := 1)
if x:
    aB = 1  # expect: N816@5
aB = ParamSpec("aB")  # expect: N816@1
aB = collections.namedtuple("x", "y")
x.aB = 1
x[aB] = 1
aB = bB = 1  # expect: N816@1 N816@6
(aB) = 1  # expect: N816@2
[aB, *cB] = 1  # expect: N816@2 N816@7
print(aB := 1)  # expect: N816@7
lambda: (aB := 1)
lambda aB: 1
aB = apps.get_model("a", "aB")  # expect: N816@1
aB = x = TypeVar("aB")  # expect: N816@1
def g(): aB: int = 1
class C:
    aB = 1
    AB = 1
    Ab = 1
    _aB = 1
    a_B = 1
    __aB = 1
    aB: int
    aB: int = 1
    aB += 1
    for aB in x: pass
    with x as aB: pass
    [aB for aB in x]
    import x as aB
    def aBf(self): pass
    aB, bC = 1
    aB = namedtuple("aB", "x")
    aB = NamedTuple("aB", [])
    aB = TypeVar("aB")
    aB = TypedDict("aB", {})
    maxDiff = 1
    try: pass
    except E as aB: pass
    match x:
        case aB: pass
    (aB := 1)
    type aB = int
    if x:
        aB = 1
    del aB
class D(TypedDict):
    aB: int
    bC = 1
class D2(D):
    aB: int
class D3(typing.TypedDict, total=False):
    aB: int
class D4(NamedTuple):
    aB: int
class D5(enum.Enum):
    aB = 1
class D6(foo.TypedDict):
    aB: int
class D7(Foo["x"]):
    aB: int
class D8(D3):
    aB: int
class D9(Generic[T], D3):
    aB: int
class D10[T](D3):
    aB: int
class D11[T]:
    aB: int
def h[aB](x): pass
from m import Base
class E1(Base): 
    aB: int
class E2(object):
    def f(self):
        self.aB = 1
class E3(metaclass=TypedDict):
    aB: int
async def f():
    async for aB in x: pass

# suppressed
aB = 1  # noqa: N816
