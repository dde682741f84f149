def escaped():
    """Say \d what."""


def newline():
    """Say what.\n"""


def raw():
    r"""Say \d what."""


def continued():
    """Say \
    what."""


def named():
    """Say \N{EM DASH} \u2014 \U0001F600."""


def quotes():
    """Say \"""what\""" or \"\"\"that\"\"\"."""


def quote():
    """Say \"what."""


def unicode_prefix():
    u"""Say \\ what."""


def none():
    """Say what."""


def quiet():
    """Say \d what."""  # noqa: D301
# expect at 2: D301@5
# expect at 6: D301@5
# expect at 27: D301@5
# expect at 31: D301@5
