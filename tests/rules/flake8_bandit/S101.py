assert x  # expect: S101@1
assert x, "a"  # expect: S101@1
if x: assert y  # expect: S101@7
def f():
    assert (x,  # expect: S101@5
       y)
import typing
from typing import TYPE_CHECKING
import typing as t
if TYPE_CHECKING:
    assert x
if typing.TYPE_CHECKING:
    assert x
    def f():
        assert y
if t.TYPE_CHECKING:
    assert x
else:
    assert y  # expect: S101@5
if not TYPE_CHECKING:
    assert x  # expect: S101@5
else:
    assert z  # expect: S101@5
if TYPE_CHECKING and x:
    assert x  # expect: S101@5
if x.TYPE_CHECKING:
    assert x
if False:
    assert x  # expect: S101@5
if 0:
    assert x  # expect: S101@5
if x:
    if TYPE_CHECKING:
        assert x
elif TYPE_CHECKING:
    assert z  # expect: S101@5
elif y:
    assert w  # expect: S101@5
TYPE_CHECKING = False
if TYPE_CHECKING:
    assert x
def f():
    if TYPE_CHECKING:
        assert 1
    while TYPE_CHECKING:
        assert 1  # expect: S101@9

# suppressed
assert x  # noqa: S101
assert (  # expect: S101@1
    x
)  # noqa: S101
assert x  # noqa: S102  # expect: S101@1
