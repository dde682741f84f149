foo(a b,
    c
