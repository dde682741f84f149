import math  # noqa: D100
