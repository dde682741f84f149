def spread():
    """
    Say what.
    """


def half():
    """Say what.
    """


def behind():
    """

    Say what."""


def fits():
    """Say what."""


def two():
    """Say what.

    And more.
    """


def continued():
    """Say what \
    and more."""


def quiet():
    """
    Say what.
    """  # noqa: D200
# expect at 2: D200@5
# expect at 8: D200@5
# expect at 13: D200@5
