def area(a, b):
    """area(a, b) -> product."""


def near(a, b):
    """Compute like far.near(a, b)."""


def later(a, b):
    """Compute; later(a, b)."""


def space(a, b):
    """Compute space (a, b)."""


def prefix(a, b):
    """Compute my_prefix(a, b)."""


def below(a, b):
    """Compute.

    below(a, b)
    """


def quiet(a, b):
    """quiet(a, b)"""  # noqa: D402
# expect at 2: D402@5
# expect at 10: D402@5
