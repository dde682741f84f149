continue  # expect: F702@1
def f():
    continue  # expect: F702@5
for i in x:
    def g():
        continue  # expect: F702@9
    class C:
        continue  # expect: F702@9
else:
    continue  # expect: F702@5

# near misses
for i in x:
    continue
while x:
    with y:
        continue

# suppressed
continue  # noqa: F702
