def f():
    a: int  # expect: F842@5
    b: int = 1
    c: "str"  # expect: F842@5
    d: int
    d = 1
    e: int
    print(e)
    _: int
    _f: int

# near misses
g: int
class C:
    h: int

# suppressed
def i():
    j: int  # noqa: F842
