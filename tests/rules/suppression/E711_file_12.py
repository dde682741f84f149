(
# ruff: noqa
)
x == None
