from typing import overload


@overload
def double(x: int) -> int:
    """Double a number."""
