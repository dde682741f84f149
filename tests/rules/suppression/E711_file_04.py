# flake8: noqa : E711
x == None
