# The same text as a module.
from typing import TypeAlias, TypeVar, NewType, cast
A = Later  # expect: F821@5
B: TypeAlias = Later  # expect: F821@16
C: Later = Later2  # expect: F821@4 F821@12
class D(Later):   # expect: F821@9
    x = Later  # expect: F821@9
    def m(self, a: E = Later3) -> Later:   # expect: F821@20 F821@24 F821@35
        nope  # expect: F821@9
class E(metaclass=Later): ...  # expect: F821@19
@Deco  # expect: F821@2
def f(x=Deft): ...  # expect: F821@9
F = TypeVar("F", bound=Later)  # expect: F821@24
G = NewType("G", Later)  # expect: F821@18
print(Later)  # expect: F821@7
H = [Later for _ in Later]  # expect: F821@6 F821@21
I = lambda: Later
J = cast(Later, Later)  # expect: F821@10 F821@17
def g[T: Later](x: T): ...
type K = Later
if Later: ...  # expect: F821@4
del Later2  # expect: F821@5
L = Later.x | None  # expect: F821@5
M, N = Later, Later  # expect: F821@8 F821@15
for O in Later: ...  # expect: F821@10
P = Q = Later  # expect: F821@9
A += Later  # expect: F821@6
class Later: ...
def Deco(): ...
Deft = 1
Later3 = 1
Later2 = 1
