# options: lint.isort.required-imports=["from __future__ import annotations", "import os"]
x: int
# expect at 1: I002@1
