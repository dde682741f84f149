def deep():
    """Say what.

        And more.
          And more.
    """


def last():
    """Say what.

    And more.
        """


def listed():
    """Say what.

        - quoted
    And more.
    """


def continued():
    """Say what.

    And \
        more.
    """


def good():
    """Say what.

    And more.
    """


def quiet():
    """Say what.

        And more.
    """  # noqa: D208
# expect at 4: D208@1
# expect at 5: D208@1
# expect at 13: D208@1
