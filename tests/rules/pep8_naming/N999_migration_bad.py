# path: package/migrations/0001-first.py
x = 1
# expect at 1: N999@1
