# path: package/Bad-Name.py
x = 1
# expect at 1: N999@1
