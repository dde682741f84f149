"""Docstring."""
import a
__all__ = []
if a:
    x = 1
    import b
try:
    import c
except ImportError:
    c = None
import sys
sys.path.insert(0, "x")
import os
os.environ["x"] = "y"
from d import e
x = 1
import f
from g import (
    h,
)
if x:
    import i
def j():
    import k
import f  # noqa: E402
# expect at 17: E402@1
# expect at 18: E402@1
