import os
import os.path
import a, b
import used, c
from x import y
from x import y1, used2
from x import used3, y2
from x import y3, used4, y4
from x import (
    y5,
    used5,
)
from x import (
    used6,
    y6,
)
from x import (used7,
    y7)
from x import (
    # c
    y8,  # d
    used8,  # e
)
from x import (
    used9,
    # c
    y9,  # d
)
from x import y10 as z10, used10 as u10
from x import (
    y11,
    z11,
)
from . import y12, used12
import y13; import used13
if x:
    import y14
try:
    import y15
except ImportError:
    pass
try:
    from x import y16, used16
    import y17
except ImportError:
    y16 = None
def f():
    import y18
def g():
    from y19 import z19  # c
    return 1
from x import y20 as y20
import \
    y21
from x import \
    y22, used22
from x import used23, \
    y23
from x import used24 ,y24
from x import y25  ,  used25
if TYPE_CHECKING:
    from x import y26
    from x import y27
print(used, used2, used3, used4, used5, used6, used7, used8,used9,u10,used12,used13,used16,used22,used23,used24,used25)
