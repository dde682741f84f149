# path: package/é.py
# expect at 1: N999@1
