# Unused local variables of every kind, names of handlers.
x1 = 1
print(x1)
try: pass
except Exception as x1: pass
try: pass
except Exception as _: pass
try: pass
except Exception as __x: pass
try: pass
except Exception as x2: del x2
try: pass
except Exception as x3: x3 = 1  # expect: F841@21
try: pass
except Exception as x4:
    x4
    x4 = 2
try: pass
except Exception as x5:  # expect: F841@21
    def f(): x5
try: pass
except Exception as x6:  # expect: F841@21
    locals()
class C:
    try: pass
    except Exception as x7: pass  # expect: F841@25
    q = 1
def g():
    lambda: (q1 := 1)  # expect: F841@14
    [q2 := 1 for _ in []]  # expect: F841@6
    q3 = 1
    del q3
    q4 = 1  # expect: F841@5
    def q5(): locals()
    class K: q6 = 1
    q7 = 1
    q7 = 2  # expect: F841@5
    q8: int
    q8 = 1  # expect: F841@5
    q9 = 1  # expect: F841@5
    q9: int
    for r1 in []: r1 = 1
    with x as r1.y, x as r2[0]: pass
    with x as (r3): pass  # expect: F841@16
    with x as ((r4, r5), r6): pass
    with x as [r7, (r8)]: pass  # expect: F841@16 F841@21
    (r9) = 1  # expect: F841@6
    s1 = s2 = s3 = 1  # expect: F841@5 F841@10 F841@15
    (s4, s5), s6 = x, 1  # expect: F841@6 F841@10 F841@15
    {s7: 1}
    s7 = 1  # expect: F841@5
    (s8,) = 1,  # expect: F841@6
    (s9,) = x
    [t1] = [1]  # expect: F841@6
    t2 = (t3 := 1)  # expect: F841@5 F841@11
    if (t4 := 1) and (t5 := 2): t4  # expect: F841@23
    t6, t7 = {1, 2}  # expect: F841@5 F841@9
    t8, t9 = "ab"
    u1 = u2, = x  # expect: F841@5
    async with x as u3: pass  # expect: F841@21
    u4 = yield  # expect: F841@5
    u5 = u5  # expect: F841@5
    u6 = lambda: u6
    global u7
    u7 = 1
    __debuggerskip__ = 1
    __traceback_info__ = 1
    __traceback_supplement__ = 1
    __all__ = 1  # expect: F841@5
    import u8
    u8 = 1  # expect: F841@5
    def u9(): pass
    u9 = 1  # expect: F841@5
    v1 = 1
    def v1(): pass
    v2 = 1
    for v2 in []: pass
    v3 = 1
    try: pass
    except E as v3: pass  # expect: F841@17
    for v4 in []: pass
    v4 = 1  # expect: F841@5
    "x: %(v4)s" % locals
    (v5) += 1  # expect: F841@6
    v6 = 1
    v6 += 1
    v7 += v7  # expect: F841@5
    match x:
        case {"a": w1, **w2}: pass  # expect: F841@20 F841@26
        case K(w3, w4=w5): w3  # expect: F841@23
        case [w6, *w7]: pass  # expect: F841@15 F841@20
        case _ as w9: pass  # expect: F841@19
    while w10 := 1: pass  # expect: F841@11
def h(a, b=(z:=1)):
    a = 1
    b = 2  # expect: F841@5
    def i():
        nonlocal a
        a = 2
        c = 1
        def j():
            nonlocal c
            c = 1
