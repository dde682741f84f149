# options: lint.isort.required-imports=["import os"]
"""Docstring."""
x = 1
y = 2  # isort:skip_file
