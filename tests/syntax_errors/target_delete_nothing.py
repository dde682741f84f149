x = 1
del
