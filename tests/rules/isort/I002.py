# options: lint.isort.required-imports=["from __future__ import annotations", "import os as o", "from . import (a, b as c)"]
"""Docstring."""
import os
from . import a, b

if a:
    from . import b as c
from .. import b as c
from .. import annotations
from __future__ import annotations as d
# expect at 1: I002@1
