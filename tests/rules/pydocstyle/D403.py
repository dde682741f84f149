def small():
    """say what."""


def good():
    """Say what."""


def apostrophe():
    """don't say what."""


def sentence():
    """say. What."""


def name():
    """say_what of it."""


def call():
    """say() what."""


def path():
    """x/y of it."""


def digit():
    """x1 of it."""


def quoted():
    """'say' what."""


def accent():
    """élan."""


def next_line():
    """
    say what.
    """


class NoFunction:
    """what it is."""


def quiet():
    """say what."""  # noqa: D403
# expect at 2: D403@5
# expect at 10: D403@5
# expect at 14: D403@5
# expect at 42: D403@5
