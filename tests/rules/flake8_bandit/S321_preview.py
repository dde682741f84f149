# options: lint.preview=true
import ftplib
ftplib.FTP()  # expect: S321@1
ftplib.FTP_TLS()  # expect: S321@1
ftplib.FTP  # expect: S321@1
ftplib  # expect: S321@1
telnetlib
g(ftplib)  # expect: S321@3
except_ = ftplib.error_perm  # expect: S321@11
try: pass
except ftplib.all_errors: pass  # expect: S321@8
from ftplib import FTP
FTP()  # expect: S321@1
FTP  # expect: S321@1
import ftplib, typing, collections, typing_extensions
from typing import *
X = list[ftplib.FTP]
X = dict[str, ftplib.FTP]
X = typing.List[ftplib.FTP]
X = typing.Union[int, ftplib.FTP]
X = collections.OrderedDict[str, ftplib.FTP]
X = collections.abc.Iterable[ftplib.FTP]
X = foo[ftplib.FTP]  # expect: S321@9
X = type[ftplib.FTP]
X = typing.Annotated[ftplib.FTP, ftplib.x]  # expect: S321@34
X = typing.Literal[ftplib.FTP]  # expect: S321@20
X = typing.Callable[[ftplib.FTP], ftplib.FTP]
typing.cast(ftplib.FTP, ftplib.FTP)  # expect: S321@25
typing.TypeVar("T", ftplib.FTP, bound=ftplib.FTP)
typing.NewType("X", ftplib.FTP)
typing.NamedTuple("X", [("a", ftplib.FTP)])
typing.TypedDict("X", {"a": ftplib.FTP})
collections.namedtuple("x", ftplib.FTP)  # expect: S321@29
typing.NamedTuple("X", a=ftplib.FTP)
typing.TypedDict("X", a=ftplib.FTP)
typing.get_type_hints(ftplib.FTP)  # expect: S321@23
isinstance(x, typing.List[ftplib.FTP])
class A(typing.Generic[ftplib.FTP]): pass
f(typing.Optional[g(ftplib.FTP)])  # expect: S321@21
def f(a: g(ftplib.FTP)): pass  # expect: S321@12
def f(a: ftplib.FTP()): pass
x: typing.Annotated[int, ftplib.FTP]  # expect: S321@26
x: typing.Annotated[int, ftplib.FTP()]  # expect: S321@26
X = typing.Annotated[int, ftplib.FTP()]  # expect: S321@27
X = typing.List[ftplib.FTP()]
x: ftplib.FTP() = 3
def f() -> ftplib.FTP(): pass
isinstance(x, ftplib.FTP)  # expect: S321@15
del ftplib
import ftplib
ftplib.a.b.c.d  # expect: S321@1
ftplib.a[ftplib.b].c  # expect: S321@1 S321@10
Optional[ftplib.x]  # expect: S321@10
f(x=ftplib.y)  # expect: S321@5
global_ = ftplib  # expect: S321@11
match x:
    case ftplib.FTP(): pass  # expect: S321@10
    case ftplib.x: pass  # expect: S321@10
lambda x=ftplib.FTP: 1  # expect: S321@10
ftplib.FTP.connect(x)  # expect: S321@1
ftplib.FTP().connect(x)  # expect: S321@1
(ftplib.FTP)()  # expect: S321@1
ftplib \
  .FTP
if 0: ftplib = 3
@ftplib.x
class C: pass
@(ftplib.x)
def f(): pass
@ ftplib.x
def f(): pass
@f(ftplib.x)
def f(): pass
class D:
    @ftplib.x
    def f(self): pass
__all__ = ["ftplib"]
import shelve as pickle
pickle.open(); pickle.load()
def local():
    def ftplib(): pass
    ftplib.x()
    import marshal
    return marshal.load
import typing
typing.cast(val=ftplib.FTP, typ=ftplib.FTP)
typing.TypeVar(name=ftplib.FTP, bound=ftplib.FTP)
typing.TypeVar(ftplib.FTP, ftplib.FTP)
typing.NewType(ftplib.FTP, ftplib.FTP)
typing.NewType(name=ftplib.FTP, tp=ftplib.FTP)

# suppressed
ftplib.FTP()  # noqa: S321
# expect at 63: S321@1
