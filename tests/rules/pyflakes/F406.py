from m import *
def f():
    from m import *  # expect: F406@5
class C:
    from .n import *  # expect: F406@5
if x:
    from m import *

# near misses
def g():
    from m import a

# suppressed
def h():
    from m import *  # noqa: F406
