# path: package/migrations/0001_first.py
x = 1
