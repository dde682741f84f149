# options: lint.preview=true
import pickle, cPickle, dill, shelve, _pickle, marshal, jsonpickle, pandas  # expect: S403@8 S403@16 S403@25 S403@31
import pickle.x, dill.y
from pickle import a, b  # expect: S403@6
from dill._dill import x
if TYPE_CHECKING:
    import pickle
else:
    import pickle  # expect: S403@12
def f():
    import pickle  # expect: S403@12

# suppressed
import pickle  # noqa: S403
