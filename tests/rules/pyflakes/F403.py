from m import *  # expect: F403@1
from .m import *  # expect: F403@1
from .. import *  # expect: F403@1
def f():
    from n import *  # expect: F403@5

# near misses
from m import a
import m

# suppressed
from m import *  # noqa: F403
