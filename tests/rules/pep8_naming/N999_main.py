# path: package/Inner/__main__.py
x = 1
