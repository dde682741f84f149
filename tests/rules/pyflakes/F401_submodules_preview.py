# options: lint.preview=true
x = y = 1
def f0():
    import a
    import a.b
    a.b
def f1():
    import a
    import a.b
    a
def f2():
    import a
    import a.b
    a.b.c
    a.x
def f3():
    import a.b
    import a.c
    a.z
def f4():
    import a.b
    import a.b.c
    import a
    a.b.c.d
def f5():
    import a.c.d
    import a.b
    a.z
def f6():
    import a
    a
    import a.b
    a
def f7():
    import a as a
    import a.b
    a.x
def f8():
    import a
    import a.b
    a = 1
    a.b
def f9():
    import a.b
    from x import a
    import a.c
    a.c
def f10():
    if x:
        import a.b
    import a.c
    a.c
def f11():
    import a
    if x:
        import a.b
    a.b
def f12():
    import a
    import a.b
    import a.c
    x: "a.b.D"
    a
def f13():
    import a
    a: int
    import a.c
    a.c
def f14():
    import a.b
    import a.b
    import a.c
    a.c
def f15():
    import a.b.c.d
    import a.b
    import a.e
    a.b.c.x
def f16():
    import a
    import a.b
    x["a"].b
def f17():
    import a  # noqa: F401
    import a.b
    a.b
def f18():
    import a
    import a.b
    del a.b
    a.b = 1
# expect at 4: F401@12
# expect at 9: F401@12
# expect at 18: F401@12
# expect at 21: F401@12
# expect at 23: F401@12
# expect at 26: F401@12
# expect at 54: F401@12
# expect at 61: F401@12
# expect at 65: F401@12
# expect at 70: F401@12
# expect at 71: F401@12
# expect at 76: F401@12
# expect at 77: F401@12
# expect at 80: F401@12
# expect at 81: F401@12
# expect at 88: F401@12
