import pickle, marshal, shelve, jsonpickle, dill, pandas as pd, cPickle, _pickle
from pickle import loads, Unpickler as U, load as ld
import pickle as p
import pandas, numpy as np, joblib, torch
pickle.loads(x)
pickle.load(x)
pickle.Unpickler(x)
pickle.dumps(x)
loads(x)
U(x)
ld(x)
p.loads(x)
dill.load(x)
dill.loads(x)
dill.Unpickler(x)
shelve.open(x)
shelve.DbfilenameShelf(x)
jsonpickle.decode(x)
jsonpickle.unpickler.decode(x)
jsonpickle.unpickler.Unpickler(x)
pd.read_pickle(x)
pandas.read_pickle(x)
marshal.loads(x)
cPickle.loads(x)
cPickle.load(x)
cPickle.Unpickler(x)
_pickle.loads(x)
f(pickle.loads)
x = pickle.loads
pickle.loads
map(pickle.load, x)
eval(x)  # expect: S307@1
eval("1")  # expect: S307@1
eval
f(eval)
import builtins
builtins.eval(x)  # expect: S307@1
def g():
    eval = 1
    eval(x)
x.eval(y)
df.eval("a")
@pickle.loads
def h(): pass
@pickle.loads(x)
def h(): pass
np.load(x, allow_pickle=True)
joblib.load(x)
torch.load(x)
pickle.loads(x).y(z)
pickle.loads(pickle.loads(x))
import cloudpickle
cloudpickle.loads(x)
from pickle import *
loads(x)
Unpickler(x)
def q():
    import pickle as zz
    zz.loads(x)
zz.loads(x)
__import__("pickle").loads(x)
shelve.Shelf(x)
pickle._loads(x)
exec(x)
eval ( x )  # expect: S307@1
from builtins import eval as ev
ev(x)  # expect: S307@1
eval("1" "2")  # expect: S307@1
eval(f"{x}")  # expect: S307@1
eval(b"1")  # expect: S307@1
eval()  # expect: S307@1
eval("1", {})  # expect: S307@1
pickle.loads(b"abc")
pickle.loads(dumps(x))

# suppressed
eval(x)  # noqa: S307
