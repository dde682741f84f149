def first():
    """Say what.

    And more.
    """


def second():
    """
    Say what.

    And more.
    """


def raw():
    r"""
    Say what.
    """


def space():
    """ 
    Say what.
    """


def continued():
    """\
    Say what.
    """


def continued_text():
    """Say what \
    and more.
    """


def one():
    """Say what."""


def single():
    "Say what \
    and more."


def quiet_first():
    """Say what.

    And more.
    """  # noqa: D213


def quiet_second():
    """
    Say what.

    And more.
    """  # noqa: D212
# expect at 9: D212@5
# expect at 17: D212@5
