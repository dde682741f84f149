"""Docstring."""
import sys
import os

x = 1
import os
import sys

x = 2
import os, sys

x = 3
import os
from sys import path
import re

x = 4
from os import path, name

x = 5
from os import name, path
from os import sep

x = 6
from os import (
    name,
    path,
)

x = 7
from os import (
    name, path
)

x = 8
from os import (name)

x = 9
from os import aaaaaaaaaaaaaaaaaaaaaaaaaaaa, bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb, cccccccccccccc

x = 10
from os import aaaaaaaaaaaaaaaaaaaaaaaaaaaa, bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb, cccccccccccccc

x = 11
import os
import requests

x = 12
import os

import requests

from . import a
from .. import b

x = 13
from __future__ import annotations

import os

import requests

from .. import b
from . import a

x = 14
# comments go along
import os
import re  # why

# above
import sys

x = 15
import os
# above
import sys

x = 16
import os  # one
import os  # two

x = 17
from os import a2, a10, B, C_D

x = 18
from os import C_D, B, a2, a10
from re import *

x = 19
from os import a as b, c

x = 20
from os import a as b
from os import c

x = 21
if x:
    import sys
    import os
elif y:
    import os
    import sys
else:
    import sys
    import os
    def f():
        import a.b
        import a
        return a
    import os
    import sys


def g():
    import os
    import requests


class C:
    import a, b


x = 22
import a; import b

x = 23
import a; x = 2

x = 24; import a

if x: import a

x = 25
import \
    a

x = 26; \
import a

x = 27
import a


x = 28
import a

def h(): pass

x = 29
import a


def i(): pass

x = 30
import a


# attached
@j
def j(): pass

x = 31
import a

# attached
def k(): pass

x = 32
import a

# by itself

class L: pass

x = 33
import a

async def m(): pass

x = 34
try:
    import b
except ImportError:
    import a
else:
    import c
finally:
    import a
    import d

match x:
    case 1:
        import b
        import a

with x:
    import b
    import a
for x in y:
    import b
else:
    import a
while x:
    import b
    import a
from .a import x
from .a.b import x

x = 35
import a as b
import a
import B

x = 36
import a
import a as b
import B
import c

x = 37
# suppressed
import sys  # noqa: I001
import os

x = 38
import sys  # noqa
import os

x = 39
import sys
import os  # noqa: I001

x = 40
import a
# isort: split
import a
import b
# isort: off
import d
import c
# isort: on
import e
import c
import f  # isort: skip
import d
import a  # isort:skip
import _thread, tomllib
import distutils
x = 41
from é import b, ñ, Ö, Ñx
import ö
import Ñ

x = 42
import Ñ
import ö
from é import Ñx, Ö, b, ñ
# expect at 2: I001@1
# expect at 10: I001@1
# expect at 13: I001@1
# expect at 18: I001@1
# expect at 21: I001@1
# expect at 31: I001@1
# expect at 36: I001@1
# expect at 39: I001@1
# expect at 42: I001@1
# expect at 45: I001@1
# expect at 49: I001@1
# expect at 75: I001@1
# expect at 80: I001@1
# expect at 84: I001@1
# expect at 91: I001@1
# expect at 99: I001@5
# expect at 105: I001@5
# expect at 108: I001@9
# expect at 116: I001@5
# expect at 121: I001@5
# expect at 125: I001@1
# expect at 128: I001@1
# expect at 130: I001@9
# expect at 132: I001@7
# expect at 135: I001@1
# expect at 139: I001@1
# expect at 142: I001@1
# expect at 146: I001@1
# expect at 165: I001@1
# expect at 178: I001@1
# expect at 195: I001@9
# expect at 199: I001@5
# expect at 206: I001@5
# expect at 212: I001@1
# expect at 232: I001@1
# expect at 236: I001@1
# expect at 238: I001@1
# expect at 244: I001@1
# expect at 247: I001@1
# expect at 249: I001@1
# expect at 252: I001@1
# expect at 257: I001@1
