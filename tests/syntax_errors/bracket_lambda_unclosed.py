f = (lambda x: x + 1
g = 2
