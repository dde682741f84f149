break  # expect: F701@1
def f():
    break  # expect: F701@5
for i in x:
    def g():
        break  # expect: F701@9
    class C:
        break  # expect: F701@9
else:
    break  # expect: F701@5
while x:
    pass
else:
    break  # expect: F701@5

# near misses
for i in x:
    break
while x:
    if y:
        break
for i in x:
    for j in x:
        pass
    else:
        break

# suppressed
break  # noqa: F701
