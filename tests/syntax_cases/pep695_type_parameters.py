# PEP 695 and 696: type parameters, their bounds and defaults, type aliases.
type A = int
type B[T] = list[T]
type C[T: int, *Ts, **P] = tuple[T, *Ts]
type D[T: (int, str) = int, *Ts = *tuple[int, ...], **P = [int, str]] = Callable[P, T]
type E[T,] = T
type F = (yield_ if a else b)
type G[
    T,  # comment
    U = T,
] = dict[T, U]


def f[T](a: T) -> T: ...
def g[T: int = bool](a: T, /, *args: *tuple[T, ...]) -> T: return a
async def h[*Ts, **P](*a: *Ts, **k: P.kwargs) -> None: pass
class K[T]: pass
class L[T: "forward", *Ts = *A](Base[T], metaclass=M): x: T
class N[**P = ...](): ...
@decorator
class O[T]:
    def method[U](self, x: U) -> T: ...


type X[T] = lambda: T
type Y = \
    int
# soft keyword as a name
type = 1
type (x)
type [x]
type.a = 2
type: int = 3
type = type
print(type, type(type))
type * 2
type == 3
type -1
type in x
type is None
type if x else y
class type: type = type
def type(type=type): return type
type type = type
type match = case
type _ = _
