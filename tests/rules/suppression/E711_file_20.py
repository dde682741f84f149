# flake8: NOQA
x == None
