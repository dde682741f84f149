# Unused imports: aliases, submodules, tries, handlers, scopes.
class K:
    import a
    from b import c
    def m(self):
        import z  # expect: F401@16
        class Q:
            import zz
def g():
    global gi
    import gi
import os as _  # expect: F401@14
import os as __  # expect: F401@14
import os as _x  # expect: F401@14
import os, sys  # expect: F401@8 F401@12
import a.b.c
import a.b.d
import a.b.c  # expect: F401@8
import a.b.c as abc  # expect: F401@17
from . import (
    x,  # expect: F401@5
    y  # expect: F401@5
)
from __future__ import annotations
from t import *
import m1
if m1: import m1
try:
    import m2
except ImportError:
    m2 = None
try:
    import m3  # expect: F401@12
except ImportError:
    pass
try:
    from m4 import m5  # expect: F401@20
except (ImportError, ValueError) as e:
    raise
try:
    import m6  # expect: F401@12
except:
    import m7  # expect: F401@12
try:
    import m8  # expect: F401@12
except Exception:
    import m9  # expect: F401@12
else:
    import n1  # expect: F401@12
try: 
    pass
except ImportError:
    import n2  # expect: F401@12
def f():
    try:
        import n3
    except ImportError: n3 = None
    try:
        import n4  # expect: F401@16
    except ImportError: pass
lambda: [__import__("n4")]
import n5; n5: int  # expect: F401@8
import n6
n6 = 1
import n7
def n7(): pass
import n8.a
n8 = 1
import n9  # expect: F401@8
def n10():
    n9 = 1
    return n9
