from typing import overload


def missing():
    def inner():
        pass


async def waiting():
    pass


def documented():
    """Say what."""


def empty():
    """"""


def _private():
    pass


def __dunder__():
    pass


@overload
def double(x: int): ...


def double(x):
    return 2 * x


def test_it():
    pass


def quiet():  # noqa: D103
    pass


for _ in range(1):

    def looped():
        pass
# expect at 4: D103@5
# expect at 9: D103@11
# expect at 33: D103@5
# expect at 37: D103@5
# expect at 47: D103@9
