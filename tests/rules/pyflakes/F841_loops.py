# Loops that bind, and bindings in loops.
def g(x):
    for r1 in x: r1 = 1  # expect: F841@18
    for r2 in x:
        r2 = 1  # expect: F841@9
    for (r3, r4) in x:
        r3 = 1  # expect: F841@9
    for r5 in x:
        if r5: r5 = 2
    for r6 in x:
        print(r6)
        r6 = 1
    while r7 := x:
        r7 = 1  # expect: F841@9
    with x as s1:
        s1 = 1  # expect: F841@9
    for s2 in x:
        with s2 as s3: s3 = 1  # expect: F841@24
    for s4 in x:
        s4 += 1
    for s5 in x: pass
    for s5 in x: s5 = 1  # expect: F841@18
    for s6 in x:
        for s7 in x: s6 = 1  # expect: F841@22
    for s8 in x:
        def f():
            s8 = 1  # expect: F841@13
    for s9 in x: pass
    else: s9 = 1  # expect: F841@11
    for t1 in x: t1 = 1
    t1 = 2  # expect: F841@5
    t2 = 1
    for t2 in x: t2 = 1  # expect: F841@18
    for t3 in x:
        t3: int = 3  # expect: F841@9
        (t4 := 1)  # expect: F841@10
    for t5 in x:
        (t5 := 1)  # expect: F841@10
    for t6 in x:
        t6, t7 = 1, 2  # expect: F841@9 F841@13
    for t8 in x:
        try: pass
        except E as t8: pass  # expect: F841@21
    for t9.a in x: t9 = 1  # expect: F841@20
    async for u1 in x: u1 = 1  # expect: F841@24
def h():
  for i in z:
      a, i = 1, 2  # expect: F841@7 F841@10
