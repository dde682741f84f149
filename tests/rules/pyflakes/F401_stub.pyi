# Stubs: every type may come before what it names.
from m import a1, a2, a3,a4,a5,a6  # expect: F401@19 F401@23 F401@29
class C:
    a1: int
    x: a1
    a2 = 1
    y: TypeAlias = a2
    a3: int
    class D(a3): ...
    def a4(self) -> a4: ...
    type a5 = a5
    a6 = TypeVar("a6", bound=a6)
import os  # expect: F401@8
from . import a  # expect: F401@15
from .b import c as c, d as e  # expect: F401@29
from pk.z import y  # expect: F401@18
from pk import zz  # expect: F401@16
import pk.xx  # expect: F401@8
import re as rr  # expect: F401@14
def f():
    from . import q  # expect: F401@19
    import w  # expect: F401@12
print(__path__)
try:
    import w1  # expect: F401@12
except ImportError: pass
try:
    import w2
except ModuleNotFoundError: w2 = None
