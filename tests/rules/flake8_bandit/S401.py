# options: lint.preview=true
import telnetlib  # expect: S401@8
import telnetlib as t, os  # expect: S401@8
import os, telnetlib  # expect: S401@12
import telnetlib.x
from telnetlib import Telnet  # expect: S401@6
from telnetlib.x import y
from . import telnetlib
from .telnetlib import x  # expect: S401@7
from x import telnetlib
if TYPE_CHECKING:
    import telnetlib
else:
    import telnetlib  # expect: S401@12
def f():
    import telnetlib  # expect: S401@12

# suppressed
import telnetlib  # noqa: S401
