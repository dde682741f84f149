import typing
from typing import override
def f(A, b, *Args, **Kw): pass  # expect: N803@7 N803@13 N803@20
def f(aB: int, /, cD, *, eF=1): pass  # expect: N803@7 N803@19 N803@26
async def f(  * Args): pass  # expect: N803@15
lambda A, b: A  # expect: N803@8
lambda *Args, **Kw: 1  # expect: N803@8 N803@15
def f(é, É, 中, a1, _, _A): pass  # expect: N803@10 N803@13 N803@23
def setUp(maxDiff, setUp): pass
lambda maxDiff: 1
class C:
    def f(self, A): pass  # expect: N803@17
    @override
    def g(self, A, *B):
        def inner(B): pass  # expect: N803@19
        x = lambda Ddd: 1  # expect: N803@20
    @typing.override
    def h(self, A): pass
    @override()
    def i(self, A): pass  # expect: N803@17
    @typing.overload
    def j(self, A): pass  # expect: N803@17
@override
def r(A): pass  # expect: N803@7
def outer():
    @override
    def r(A): pass  # expect: N803@11

# suppressed
def f(A): pass  # noqa: N803
