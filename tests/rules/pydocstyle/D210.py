def before():
    """ Say what."""


def after():
    """Say what. """


def first_line():
    """ Say what.

    And more.
    """


def good():
    """Say what."""


def empty_line():
    """ 
    Say what.
    """


def end():
    """Say what.

    And more. """


def quote():
    """ "Say" what."""


def quiet():
    """ Say what."""  # noqa: D210
# expect at 2: D210@5
# expect at 6: D210@5
# expect at 10: D210@5
# expect at 33: D210@5
