# rule: RUF100,F401,E711
# ruff: noqa: F401, E711, E501  # expect: RUF100@1
# flake8: noqa: E741  # expect: RUF100@1
import os  # noqa: F401  # expect: RUF100@12
