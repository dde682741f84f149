def close():
    """Say what.
    And more.
    """


def good():
    """Say what.

    And more.
    """


def far():
    """Say what.


    And more.
    """


def second_line():
    """
    Say what.
    And more.
    """


def alone():
    """
    Say what.

    """


def quiet():
    """Say what.
    And more.
    """  # noqa: D205
# expect at 2: D205@5
# expect at 15: D205@5
# expect at 23: D205@5
