def left():
    """Say what.

  And more.
    """


def last():
    """Say what.

    And more.
  """


def continued():
    """Say what \
in two lines.
    """


def inline(): """Say what.

    And more.
    """


def good():
    """Say what.

      And more.

    """


def quiet():
    """Say what.

And more.
    """  # noqa: D207
# expect at 4: D207@1
# expect at 12: D207@1
# expect at 23: D207@1
# expect at 24: D207@1
