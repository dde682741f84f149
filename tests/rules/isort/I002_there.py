# options: lint.isort.required-imports=["from __future__ import annotations", "import os as o, sys"]
from __future__ import annotations

import sys, os as o
