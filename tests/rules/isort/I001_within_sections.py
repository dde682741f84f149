# options: lint.isort.force-sort-within-sections=true
import os
from os import path
from re import A2, A10, C_D, B, a, g
from re import e as f
import sys

import aaa
from aaa import w as v
from aaa import x as y
from aaa import z
import aaa.b
import django_x
import tests.a
import zzz

from .. import j, k
from . import k
from .k import l

x = 1
import a
from a import d
import bb
from ccccccc import a
from django import e

y = 2
# above
import os
import sys  # beside

from a import b

from . import c

z = 3
from foo import (
    bar,
)
from foo2 import a, b


def f():
    import a
    import B
    from b import (
        # one
        d,
        e,  # two
    )
    from C import c

    import tests

if x:
    # above
    import os
    from os import name, sep
    from os import path as p

    import a



# not in order
import os, sys
import zzz
import aaa.b
import aaa
from os import path
from re import B, a, C_D, A10, A2, e as f, g
from aaa import x as y
from aaa import z, w as v
from . import k
from .. import k, j
from .k import l
import tests.a
import django_x

x = 1
import bb
import a
from ccccccc import a

from a import d
from django import e
y = 2
# above
import os

import sys  # beside

from a import b

from . import c

z = 3
from foo import (
    bar,
)
from foo2 import a, b


def f():
    import B
    import a
    from C import c
    from b import (
        # one
        d,
        e,  # two
    )
    import tests

if x:
    import a
    # above
    import os
    from os import (name, path as p, sep)

# expect at 67: I001@1
# expect at 82: I001@1
# expect at 90: I001@1
# expect at 106: I001@5
# expect at 117: I001@5
