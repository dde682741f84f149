# options: lint.pycodestyle.max-doc-length=60
"""A docstring with a line that is too long for the limit of this file.

Another line that is too long, here, and that goes on for a while.
Short.
"""
# A comment that is too long for that, longer than sixty columns.
x = 1  # A comment that is too long, but inline, so that nobody minds it.
y = "a string that is no docstring and long, longer than sixty columns"


def f():
    """Another docstring that is too long for the limit of the file."""
    # https://example.com/a/very/long/address/that/goes/on/and/on/and/on
    """Long string that stands alone here, not at the beginning of a body."""
    call("""A string that is an argument, long, and no docstring at all, as is seen
and goes on here for more than sixty columns, which nobody minds here.""")
# A comment that is too long for that, longer than sixty columns.  # noqa: W505
# expect at 2: W505@61
# expect at 4: W505@61
# expect at 7: W505@61
# expect at 13: W505@61
# expect at 15: W505@61
