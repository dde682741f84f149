'''Module.'''


def single():
    'Say what.'


def triple():
    '''Say what.'''


def joined():
    'Say ' "what."


def in_parentheses():
    ('Say what.')


def after_colon(): 'Say what.'


def empty_beside():
    ''"Say what."


class Class:
    '''Say what.'''

    attribute = 1
    '''Not this one.'''


def good():
    """Say what."""


def holds_one():
    '''Say "what".'''


def no_docstring():
    f'Say what.'


def expression():
    'Say what.'.strip()


def second():
    """Say what."""
    'Say more.'


def quiet():
    '''Say what.
    '''  # noqa: Q002
# expect at 1: Q002@1
# expect at 5: Q002@5
# expect at 9: Q002@5
# expect at 13: Q002@5
# expect at 17: Q002@6
# expect at 20: Q002@20
# expect at 24: Q002@5
# expect at 28: Q002@5
