# options: lint.flake8-quotes.docstring-quotes=single
"""Module."""


def double():
    "Say what."


def good():
    '''Say what.'''


def holds_one():
    """It's here."""


def escaped():
    "Say \"what\"."


def quiet():
    """Say what."""  # noqa: Q002
# expect at 2: Q002@1
# expect at 6: Q002@5
# expect at 18: Q002@5
