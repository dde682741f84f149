# The same names where annotations are evaluated at once.
from m import a1, a2, a3, a4, a5, a6, a7, a8, a9, b1, b2, b3, b4, b5, b6, b7,b8,b9,c1  # expect: F401@31 F401@63
class C:
    a1: a1
    a2: a2.X = 1
    def m(self, x: a3): pass
    def a3(self): pass
    def a4(self, x: a4): pass
    a5 = 1
    x5: a5
    x6: a6
    a6: int
    x7: a7
    a7 = 1
    def n(self):
        a8: a8
        y: a9
        a9 = 1
    def b1(self) -> b1: pass
    x: "b2"
    b2 = 1
    def o(self, x: b3):
        b3: int
    class b4: pass
    def p(self) -> b4: pass
    def q(self) -> b5: pass
    class b5: pass
    z: b6
    for b6 in []: pass
    z: b7
    import b7
    def r(self) -> lambda: b8: pass
    b8 = 1
b9: b9
x: c1
c1 = 1
def f():
    from airflow import DAG2
    q: set[DAG2]
if TYPE_CHECKING:
    from x import DAG, DAG2  # expect: F401@19 F401@24
    from x import DAG3  # expect: F401@19
def g():
    from airflow import DAG
    q: set[tuple[DAG, int]] = 1
def h():
    from airflow import DAG3
    DAG3
