def missing():
    """Say what"""


def period():
    """Say what."""


def question():
    """What is it?"""


def mark():
    """Say it!"""


def colon():
    """Say what:"""


def two_lines():
    """Say what
    and more."""


def two_lines_missing():
    """Say what.
    And more
    """


def two_paragraphs():
    """Say what.

    And more
    """


def heading():
    """
    Say what
    --------
    And more.
    """


def section():
    """Returns"""


def section_text():
    """Returns:"""


def field():
    """:param x: the first"""


def other_field():
    """:foo: the first"""


def backslash():
    """Say what\\"""


class NoFunction:
    """What it is"""


def quiet():
    """Say what"""  # noqa: D400
# expect at 2: D400@5
# expect at 10: D400@5
# expect at 14: D400@5
# expect at 18: D400@5
# expect at 27: D400@5
# expect at 40: D400@5
# expect at 52: D400@5
# expect at 60: D400@5
# expect at 68: D400@5
