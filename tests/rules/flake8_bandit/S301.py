import pickle, dill, shelve, jsonpickle, pandas, _pickle, cPickle
import jsonpickle.unpickler
pickle.load(x)  # expect: S301@1
pickle.load
f = pickle.loads
map(pickle.loads, y)
pickle.Pickler
pickle.Unpickler
class A(pickle.Unpickler): pass
jsonpickle.unpickler.Unpickler(x)
jsonpickle.unpickler.decode(x)  # expect: S301@1
cPickle.load(x)
_pickle.load(x)
joblib.load(x)
pickle.load = 3
del pickle.load
@pickle.load
def f(): pass
@pickle.load(x)  # expect: S301@2
def f(): pass
def f(a: pickle.Unpickler) -> ftplib.FTP: pass
def f(a: "pickle.Unpickler") -> "ftplib.FTP": pass
a: ftplib.FTP = 3
a: ftplib.FTP = ftplib.FTP
def f(a=ftplib.FTP): pass
pickle.load.x
pickle.load.x()
pickle.load(x)(y)  # expect: S301@1
pickle.Unpickler(x).load()  # expect: S301@1
x[pickle.load]
f"{pickle.load}"
f"{pickle.load(x)}"  # expect: S301@4
lambda: pickle.load
del ftplib.FTP
ftplib.x += 1
with ftplib.FTP as y: pass
from typing import TYPE_CHECKING
if TYPE_CHECKING: pickle.load(x)  # expect: S301@19

# suppressed
pickle.load(x)  # noqa: S301
