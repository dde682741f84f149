# rule: RUF100,F401,E711
# ruff: noqa: E501
# ruff: noqa: RUF100
import os  # noqa: F401
x = 1  # noqa
