def single():
    'Say what.'


def double():
    "Say what."


def triple_single():
    '''Say what.'''


def good():
    '''Say what.'''.strip()


def best():
    """Say what."""


def holds_quotes():
    '''Say """what""".'''


def holds_quotes_alone():
    'Say """what""".'


def raw():
    r'Say \what.'


def quiet():
    'Say what.'  # noqa: D300
# expect at 2: D300@5
# expect at 6: D300@5
# expect at 10: D300@5
# expect at 26: D300@5
# expect at 30: D300@5
