return  # expect: F706@1
return 1  # expect: F706@1
class C:
    return 3  # expect: F706@5
if x:
    return  # expect: F706@5

# near misses
def f():
    return 1
class D:
    def g(self):
        return

# suppressed
return  # noqa: F706
