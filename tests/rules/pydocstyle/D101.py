from foo import bar


class Missing:
    pass


class Documented:
    """What it is."""


class _Private:
    pass


class Joined:
    "in " "parts"


class Formatted:
    f"no docstring"


class Suppressed:  # noqa: D101
    pass


def function():
    class Local:
        pass


if bar:

    class Conditional:
        pass


@bar
class Decorated(bar):
    x = """no docstring"""
# expect at 4: D101@7
# expect at 20: D101@7
# expect at 35: D101@11
# expect at 40: D101@7
