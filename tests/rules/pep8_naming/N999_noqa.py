# noqa: N999
# path: package/Bad.py
x = 1
