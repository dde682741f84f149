class Close:
    """What it is."""
    x = 1


class Good:
    """What it is."""

    x = 1


class Far:
    """What it is."""


    x = 1


class Alone:
    """What it is."""


class Commented:
    """What it is."""
    # the end


class Joined:
    """What it is."""; x = 1


class OneLine: """What it is."""; x = 1


class Comment:
    """What it is."""

    # why

    x = 1


class Quiet:
    """What it is."""  # noqa: D204
    x = 1
# expect at 2: D204@5
# expect at 13: D204@5
# expect at 29: D204@5
