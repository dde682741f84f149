if (a, b):  # expect: F634@4
    pass
elif (c,):  # expect: F634@6
    pass
if x:
    pass
else:
    if (d, e):  # expect: F634@8
        pass

# near misses
if ():
    pass
if (a):
    pass
while (a, b):
    pass
y = 1 if (a, b) else 2

# suppressed
if (a, b):  # noqa: F634
    pass
