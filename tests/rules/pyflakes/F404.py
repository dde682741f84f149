"""Docstring."""
from __future__ import annotations
from __future__ import division, generators
import os
from __future__ import print_function  # expect: F404@1
def f():
    from __future__ import nested_scopes  # expect: F404@5

# near misses
from .__future__ import annotations  # expect: F404@1
import __future__

# suppressed
from __future__ import unicode_literals  # noqa: F404
