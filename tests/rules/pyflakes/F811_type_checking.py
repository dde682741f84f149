# options: lint.preview=true
import sys
from typing import TYPE_CHECKING

import a
import aa
import b
import c
import d
import e
import g
import h as x
import i
import j.k
import m
import n
from p import q

if TYPE_CHECKING:
    import a
    import aa  # noqa: F811
    from h import y as x
    import j.l
    from p import q

    if sys.platform:
        import b
elif sys.platform:
    import c
else:
    import d
if not TYPE_CHECKING:
    import e
if sys.platform:
    import g
    if TYPE_CHECKING:
        import g
if sys.platform:
    pass
elif TYPE_CHECKING:
    import i
if sys.platform:
    pass
else:
    if TYPE_CHECKING:
        import m
n
if TYPE_CHECKING:
    import n
try:
    import r
except ImportError:
    if TYPE_CHECKING:
        import r
def f():
    if TYPE_CHECKING:
        import q
# expect at 20: F811@12
# expect at 24: F811@19
# expect at 27: F811@16
# expect at 29: F811@12
# expect at 31: F811@12
# expect at 37: F811@16
# expect at 46: F811@16
