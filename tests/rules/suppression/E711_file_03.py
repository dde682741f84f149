# flake8: noqa
x == None
