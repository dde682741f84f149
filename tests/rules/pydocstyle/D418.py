import typing
from typing import overload


@overload
def double(x: int) -> int:
    """Double a number."""


@typing.overload
def double(x: str) -> str: ...


def double(x):
    """Double."""


class Public:
    @typing.overload
    def method(self, x: int):
        """Do it."""

    @overload
    def method(self, x: str):  # noqa: D418
        """Do it."""
# expect at 6: D418@5
# expect at 20: D418@9
