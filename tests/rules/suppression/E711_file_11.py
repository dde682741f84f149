# flake8: noqa because
x == None
