# ruff: noqa
x == None
