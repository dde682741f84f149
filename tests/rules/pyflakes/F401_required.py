# options: lint.isort.required-imports=["import os, os as o, x.y", "from a import c, d as dd", "from . import k", "from .m import n"]
def f():
    import os
    from a import c
    import os as o
    from a import d as dd
    from . import k
    from .m import n
    import x.y
if 1:
    import os
class C:
    import os
import x.y
from a import d
from a import d as dd
from ..m import n
import os as q
# expect at 15: F401@15
# expect at 17: F401@17
# expect at 18: F401@14
