# rule: RUF100,F401,E711
# ruff: noqa
import os  # noqa: F401
x = 1  # noqa: E711
