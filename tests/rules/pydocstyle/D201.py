def one():

    """Say what."""


def two():


    """Say what."""


def commented():
    # why

    """Say what."""


def none():
    """Say what."""


def broken(
    a,

    b,
):
    """Say what."""


def quiet():

    """Say what."""  # noqa: D201


class NoFunction:

    """What it is."""
# expect at 3: D201@5
# expect at 9: D201@5
# expect at 15: D201@5
