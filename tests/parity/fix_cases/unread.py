def f():
    a = 1 + 2
    b = n + 1
    c = [1] + [n]
    d = set()
    e = list()
    f = dict()
    g = tuple()
    h = frozenset()
    i = list(n)
    j = n < m
    k = "a" % n
    l = n and m
    m1 = lambda: n()
    o = (x for x in n)
    p = n.y.z
    q = [n()]
    r = -n
    s = f"{n()}"
    t = f"{n + 1}"
    u = "a" + "b"
    v = {1: n}
    w = n[1:2]
    x1 = [n[0]]
    y = object()
    z = 1 if n() else 2
    cc = *n, 1
    dd = not n()
    ee = (n)
    ff = (
        1
    )
    gg = int()
    hh = str()
    ii = 1.0 * 2
    jj = "a" * 2
    kk = n * "a"
    ll = {n for n in m}
    nn = ~n
    for x in n:
        oo = 1
    with n as pp, m as (qq): pass
    with (n as rr): pass
    with (n as ss, m): pass
    with (n) as tt: pass
    uu: int = (yield)
    vv += 1
    ww = xx = yy = n
    try: pass
    except (E) as zz: pass
    try: pass
    except*E as z1: pass
def g():
    try:
        x = 1
    finally:
        y = 2
        z = 3
def h():
    x = 1
    y = 2
def f():
    x = 1
    y = g()
    z: int = 1
    z2: int = g()
    a = b = 1
    c = d = g()
    with open() as w: pass
    with open() as w2, o() as w3: pass
    try: pass
    except E as e: pass
    (u) = 1
    v = (yield)
    t = [1, 2]
    t2 = 1  # c
    t3 = \
       g()
    t4 = (
      g()
    )
    t5 = lambda: 1
    t6 = n
    t7 = n.x
    t8 = n[0]
    t9 = f"{n}"
    t10 = n + 1
    if a: t11 = 1
    t15 = [i for i in n]
    t16 = n if m else k
    t17 = (1, 2)
    t18 = not n
    t19 = {**n}
    t20: int
    t21 = -1
    t22 = a < b
    try: pass
    except (E,
       F) as e2: pass
    t23 = t24 = t25 = 1
    t26   =   g()
    t27 = (g)()
    t28=g()

def i(n):
    (a) = (n)()
    b = (c) = n()
    d, e = n()
    if n:
        x = 1
        y: int = 2
    else:
        x = n()
        y = 3
