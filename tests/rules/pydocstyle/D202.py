def one():
    """Say what."""

    return 1


def two():
    """Say what."""


    # why
    return 1


def nothing():
    """Say what."""

    # the end


def before_function():
    """Say what."""

    def inner():
        pass


def before_class():
    """Say what."""

    # commented
    @decorated
    class Inner:
        pass


def too_far():
    """Say what."""


    def inner():
        pass


def lookalike():
    """Say what."""

    define = 1


def none():
    """Say what."""
    return 1


def same_line():
    """Say what."""; return 1


def quiet():
    """Say what."""  # noqa: D202

    return 1
# expect at 2: D202@5
# expect at 8: D202@5
# expect at 38: D202@5
# expect at 46: D202@5
