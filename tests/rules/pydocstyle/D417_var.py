# options: lint.pydocstyle.ignore-var-parameters=true
from typing import Unpack


def google(a, b, *args, _c, **kwargs):
    """Say what.

    Args:
        a: the first
    """


def stars(a, *args, **kwargs):
    """Say what.

    Args:
        a (int): the first
        *args: more
        kwargs: and more
    """


def forms(a, b, c, d, e, f):
    """Say what.

    Args:
        a (int, optional) : the first
        b:
            the second
        c - the third
        d, e: the next
            f: deeper
    """


def plain(args):
    """Say what.

    Args:
        *args: more
    """


def two_sections(a, *, b):
    """Say what.

    Arguments:
        a: the first

    Keyword Args:
        b: the second
    """


def unpacked(a, **options: Unpack[dict]):
    """Say what.

    Args:
        a: the first
    """


def no_section(a):
    """Say what.

    Returns:
        a
    """


def quiet(a, b):  # noqa: D417
    """Say what.

    Args:
        a: the first
    """


class Public:
    def method(self, a):
        """Say what.

        Args:
            b: the first
        """

    @staticmethod
    def static(self, a):
        """Say what.

        Args:
            a: the first
        """


def numpy(a, b, c, d):
    """Say what.

    Parameters
    ----------
    a : int
        The first.
    b, c : int
        The next.
    d : int
    """
# expect at 5: D417@5
# expect at 23: D417@5
# expect at 36: D417@5
# expect at 80: D417@9
# expect at 88: D417@9
# expect at 96: D417@5
