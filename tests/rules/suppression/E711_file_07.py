# foo # ruff: noqa
x == None
