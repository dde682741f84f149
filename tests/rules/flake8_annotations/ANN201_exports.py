from typing import overload, NoReturn
import abc, typing
__all__ = ["_pub", "Cls", "_Cls", "o"]
def _pub(a): return a
def pub(a): return a
class Cls:
    def f(self): return 1  # expect: ANN201@9
    def _f(self): return 1
class _Cls:
    def f(self): return 1
class Other:
    def f(self): return 1
@overload
def o(a: int): ...  # expect: ANN201@5
@overload
def o(a: str): ...  # expect: ANN201@5
def o(a): return a
def o2(a): return a
