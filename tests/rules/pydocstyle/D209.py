def close():
    """Say what.

    And more."""


def good():
    """Say what.

    And more.
    """


def one():
    """
    Say what."""


def single():
    "Say what \
    and more."


def quiet():
    """Say what.

    And more."""  # noqa: D209
# expect at 2: D209@5
