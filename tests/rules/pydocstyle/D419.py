def empty():
    """"""


def blank():
    """
    """


class Short:
    ""


def good():
    """Say what."""


def joined():
    "" ""


def quiet():
    """"""  # noqa: D419
# expect at 2: D419@5
# expect at 6: D419@5
# expect at 11: D419@5
