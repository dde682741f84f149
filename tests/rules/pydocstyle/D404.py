def this():
    """This says what."""


class Small:
    """this is what."""


def quoted():
    """`This` says what."""


def alone():
    """This"""


def tab():
    """This	says what."""


def other():
    """Thistles."""


def later():
    """Say this."""


def quiet():
    """This says what."""  # noqa: D404
# expect at 2: D404@5
# expect at 6: D404@5
# expect at 10: D404@5
# expect at 14: D404@5
