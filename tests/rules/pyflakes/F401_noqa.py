# A comment at the name, or at the statement that it is part of.
import a  # noqa: F401
import b  # noqa
from c import (  # noqa: F401
    d,
    e,
)
from f import (
    g,  # noqa: F401
    h,  # expect: F401@5
)
import i  # noqa: F811  # expect: F401@8
