"""Docstring."""  # noqa: I002
# options: lint.isort.required-imports=["import os"]
x = 1
