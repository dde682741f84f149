import functools


def third_person():
    """Returns what."""


def good():
    """Return what."""


def progressive():
    """Getting what."""


def noun():
    """Constructor of what."""


def unknown():
    """Frobnicates what."""


def punctuation():
    """`Returns` what."""


def capitals():
    """RETURNS what."""


def joined():
    """Re-turns what."""


def followed():
    """Returns-all what."""


def next_line():
    """
    Returns what.
    """


def doubled():
    """Running what."""


def changed():
    """Copies what."""


def short_e():
    """Making what."""


def two_verbs():
    """Initiate what."""


def two_verbs_form():
    """Initiating what."""


def latin():
    """Ré what."""


def test_anything():
    """Returns what."""


def runTest():
    """Returns what."""


def _private():
    """Returns what."""

    def inner():
        """Returns what."""


class Public:
    """Returns what."""

    def __init__(self):
        """Initializes what."""

    @property
    def prop(self):
        """Returns what."""

    @functools.cached_property
    def cached(self):
        """Returns what."""

    @prop.setter
    def prop(self, value):
        """Returns what."""


def quiet():
    """Returns what."""  # noqa: D401
# expect at 5: D401@5
# expect at 13: D401@5
# expect at 17: D401@5
# expect at 25: D401@5
# expect at 29: D401@5
# expect at 33: D401@5
# expect at 41: D401@5
# expect at 47: D401@5
# expect at 51: D401@5
# expect at 55: D401@5
# expect at 63: D401@5
# expect at 79: D401@5
# expect at 82: D401@9
# expect at 89: D401@9
# expect at 101: D401@9
