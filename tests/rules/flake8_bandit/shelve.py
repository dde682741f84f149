# rule: S301
def open(): pass
loads = 1
class Unpickler: pass
open(); loads(); Unpickler()  # expect: S301@1
def f():
    open()  # expect: S301@5
    def loads(): pass
    loads()
class K:
    def open(): pass
    open()  # expect: S301@5
    def g(self): open()  # expect: S301@18
if x:
    def open(): pass
open()  # expect: S301@1
from . import loads
loads()
