import ftplib
ftplib.FTP()  # expect: S321@1
ftplib.FTP_TLS()  # expect: S321@1
ftplib.FTP
ftplib
telnetlib
g(ftplib)
except_ = ftplib.error_perm
try: pass
except ftplib.all_errors: pass
from ftplib import FTP
FTP()  # expect: S321@1
FTP
import ftplib, typing, collections, typing_extensions
from typing import *
X = list[ftplib.FTP]
X = dict[str, ftplib.FTP]
X = typing.List[ftplib.FTP]
X = typing.Union[int, ftplib.FTP]
X = collections.OrderedDict[str, ftplib.FTP]
X = collections.abc.Iterable[ftplib.FTP]
X = foo[ftplib.FTP]
X = type[ftplib.FTP]
X = typing.Annotated[ftplib.FTP, ftplib.x]
X = typing.Literal[ftplib.FTP]
X = typing.Callable[[ftplib.FTP], ftplib.FTP]
typing.cast(ftplib.FTP, ftplib.FTP)
typing.TypeVar("T", ftplib.FTP, bound=ftplib.FTP)
typing.NewType("X", ftplib.FTP)
typing.NamedTuple("X", [("a", ftplib.FTP)])
typing.TypedDict("X", {"a": ftplib.FTP})
collections.namedtuple("x", ftplib.FTP)
typing.NamedTuple("X", a=ftplib.FTP)
typing.TypedDict("X", a=ftplib.FTP)
typing.get_type_hints(ftplib.FTP)
isinstance(x, typing.List[ftplib.FTP])
class A(typing.Generic[ftplib.FTP]): pass
f(typing.Optional[g(ftplib.FTP)])
def f(a: g(ftplib.FTP)): pass
def f(a: ftplib.FTP()): pass
x: typing.Annotated[int, ftplib.FTP]
x: typing.Annotated[int, ftplib.FTP()]  # expect: S321@26
X = typing.Annotated[int, ftplib.FTP()]  # expect: S321@27
X = typing.List[ftplib.FTP()]
x: ftplib.FTP() = 3
def f() -> ftplib.FTP(): pass
isinstance(x, ftplib.FTP)
del ftplib
import ftplib
ftplib.a.b.c.d
ftplib.a[ftplib.b].c
Optional[ftplib.x]
f(x=ftplib.y)
global_ = ftplib
match x:
    case ftplib.FTP(): pass
    case ftplib.x: pass
lambda x=ftplib.FTP: 1
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
