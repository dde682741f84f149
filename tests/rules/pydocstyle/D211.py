class Close:
    """What it is."""

    x = 1


class OneLine: """What it is."""


class Apart:

    """What it is."""

    x = 1


class Far:


    """What it is."""

    x = 1


class Commented:
    # why
    """What it is."""

    x = 1


@decorated
class Decorated: """What it is."""


class Long(
    Base,
): """What it is."""


def function():

    """Say what."""


class Quiet1:
    """What it is."""  # noqa: D203


class Quiet2:

    """What it is."""  # noqa: D211
# expect at 12: D211@5
# expect at 20: D211@5
