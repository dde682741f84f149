# path: package/good_name1.py
x = 1
