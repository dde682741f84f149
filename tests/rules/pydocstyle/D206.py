def tabs():
    """Say what.

	And more.
    """


def inside():
    """Say	what.

    And	more.
    """


def spaces():
    """Say what.

    And more.
    """


def quiet():
    """Say what.

	And more.
    """  # noqa: D206


def by_tabs():
	"""Say what.

	And more.
	"""
# expect at 2: D206@5
# expect at 30: D206@2
