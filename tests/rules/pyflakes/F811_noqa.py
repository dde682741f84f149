import a
import b
import c


def a():  # noqa: F811
    pass


from d import (  # noqa: F811
    b,
)


def c():  # expect: F811@5
    pass
