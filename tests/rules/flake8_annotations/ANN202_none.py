# options: lint.flake8-annotations.suppress-none-returning=true
import abc, typing as t
from abc import abstractmethod
from typing import overload, override, Any, NoReturn
from m import NotImplementedErr
def f(*args, **kwargs): pass
def f(*args: int, **kwargs: str): pass
def f(*_, **__): pass
def f(*_args, **_kw): pass
async def f( * args): return 1
def _f(*args): return 1  # expect: ANN202@5
class C:
    def __init__(self): pass
    def __init__(self, x): pass
    def __init__(self, x: int): pass
    def __init__(self, *, x: int): pass
    def __init__(self, *x: int): pass
    def __init__(self, **x: int): pass
    def __init__(self: int, x): pass
    def __init__(self, x: int): return 1
    def __init__(): pass
    def __init__(x: int): pass
    def __new__(cls): pass
    def __call__(self): pass
    def __call__(self, x: int): return 1
    def __str__(self): pass
    def __repr__(self): return ""
    def __foo__(self): return ""
    def __len__(self): return 1
    def __eq__(self, o): return 1
    def __init_subclass__(cls): pass
    def __class_getitem__(cls, x): pass
    @staticmethod
    def s(): pass
    @staticmethod
    def _s(): pass
    @staticmethod
    def __s__(): pass
    @staticmethod
    def s2(*args, **kw): return 1
    @classmethod
    def c(cls): pass
    @classmethod
    def _c(cls): return 1
    @classmethod
    def __c(cls): return 1
    @classmethod
    def __c__(cls): return 1
    @staticmethod
    def __new__(cls): return 1
    def _p(self): pass
    def __p(self): return 1  # expect: ANN202@9
    def _p_(self): return 1  # expect: ANN202@9
    def __p_(self): return 1  # expect: ANN202@9
    def pub(self): return 1
    @overload
    def ov(self): ...
    @overload
    def ov(self, x): ...
    def ov(self, x, *args): ...
    @override
    def ove(self, *args): ...
    @abstractmethod
    def ab(self): ...
    @abstractmethod
    def _ab(self): ...
    @property
    def pr(self): return 1
    @pr.setter
    def pr(self, v): self.v = v
    @property
    def _pr(self): return 1  # expect: ANN202@9
    @foo.classmethod
    def fc(cls): return 1
    @abc.abstractclassmethod
    def fac(cls): return 1
    @abc.abstractstaticmethod
    def fas(cls): return 1
    @functools.cached_property
    def fcp(self): return 1
    def nested(self):
        def inner(*args): return 1  # expect: ANN202@13
        def _inner(): pass
        def __inner__(): pass
        class K:
            def m(self): pass
            def __init__(self): pass
            @staticmethod
            def s(): pass
            @classmethod
            def c(): pass
class _Priv:
    def m(self): pass
    def _m(self): pass
    def __init__(self): pass
    class In:
        def m(self): pass
def __getattr__(x): pass
def __dunder__(): pass
def _priv(): pass
def __priv(): return 1  # expect: ANN202@5
def outer():
    def inner(): pass
    return 1
if x:
    def cond(): pass
    def _cond(): pass
lambda *a, **k: 1
@overload
def ovf(*a): ...
def ovf(*a, **k): ...
def noret(): raise X
def _noret(): raise X
def _gen(): yield 1
async def _agen(): yield 1
def _ret(x):  # expect: ANN202@5
    if x: return 1
    return
def any_(*args: Any, **kw: Any): pass
def any_(*args: "Any", **kw: t.Any): pass
class S:
    @staticmethod
    @classmethod
    def a(): pass
    @classmethod
    @staticmethod
    def b(): pass
    def c(*args): pass
    def d(*, a): pass
    @staticmethod
    def _d(): pass
    if x:
        @staticmethod
        def e(): pass
        def _e(): pass
    @deco
    @staticmethod
    def f(): return 1
    @typing.no_type_check
    def g(*args): return 1
@t.no_type_check
def h(*args): return 1
class C:
    def __init__(self, x): return 1
    def __call__(self): return 1
    def __call__(self): pass
    def __call__(self): raise X
    def __call__(self): yield 1
    def __call__(self):
        def inner(): return 1  # expect: ANN202@13
    def __call__(self):
        if x: return None
        return
    def __foo__(self): pass
    def m(self): raise X
    def m(self): yield
    def m(self): return (None)
    def m(self): return x
    def m(self): ...
    def m(self): raise NotImplementedError
    def m(self):
        while True: pass
    @classmethod
    def c(cls): raise X
    @abstractmethod
    def m(self): ...
    @classmethod
    def c(cls): yield 1
    def __init__(self):
        return 1
