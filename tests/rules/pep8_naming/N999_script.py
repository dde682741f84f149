# path: Bad-Name.py
x = 1
