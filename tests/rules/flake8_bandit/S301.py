import pickle, marshal, shelve, jsonpickle, dill, pandas as pd, cPickle, _pickle
from pickle import loads, Unpickler as U, load as ld
import pickle as p
import pandas, numpy as np, joblib, torch
pickle.loads(x)  # expect: S301@1
pickle.load(x)  # expect: S301@1
pickle.Unpickler(x)  # expect: S301@1
pickle.dumps(x)
loads(x)  # expect: S301@1
U(x)  # expect: S301@1
ld(x)  # expect: S301@1
p.loads(x)  # expect: S301@1
dill.load(x)  # expect: S301@1
dill.loads(x)  # expect: S301@1
dill.Unpickler(x)  # expect: S301@1
shelve.open(x)  # expect: S301@1
shelve.DbfilenameShelf(x)  # expect: S301@1
jsonpickle.decode(x)  # expect: S301@1
jsonpickle.unpickler.decode(x)  # expect: S301@1
jsonpickle.unpickler.Unpickler(x)
pd.read_pickle(x)  # expect: S301@1
pandas.read_pickle(x)  # expect: S301@1
marshal.loads(x)
cPickle.loads(x)
cPickle.load(x)
cPickle.Unpickler(x)
_pickle.loads(x)
f(pickle.loads)
x = pickle.loads
pickle.loads
map(pickle.load, x)
eval(x)
eval("1")
eval
f(eval)
import builtins
builtins.eval(x)
def g():
    eval = 1
    eval(x)
x.eval(y)
df.eval("a")
@pickle.loads
def h(): pass
@pickle.loads(x)  # expect: S301@2
def h(): pass
np.load(x, allow_pickle=True)
joblib.load(x)
torch.load(x)
pickle.loads(x).y(z)  # expect: S301@1
pickle.loads(pickle.loads(x))  # expect: S301@1 S301@14
import cloudpickle
cloudpickle.loads(x)
from pickle import *
loads(x)  # expect: S301@1
Unpickler(x)
def q():
    import pickle as zz
    zz.loads(x)  # expect: S301@5
zz.loads(x)
__import__("pickle").loads(x)
shelve.Shelf(x)
pickle._loads(x)
exec(x)
eval ( x )
from builtins import eval as ev
ev(x)
eval("1" "2")
eval(f"{x}")
eval(b"1")
eval()
eval("1", {})
pickle.loads(b"abc")  # expect: S301@1
pickle.loads(dumps(x))  # expect: S301@1

# suppressed
pickle.loads(x)  # noqa: S301
