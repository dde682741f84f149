x == None
# ruff: noqa
