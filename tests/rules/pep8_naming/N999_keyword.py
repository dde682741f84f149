# path: package/class.py
# expect at 1: N999@1
