# path: package/0001_first.py
# expect at 1: N999@1
