try:
    pass
except A:
    pass
else:
x = 1
