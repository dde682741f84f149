*a, *b = x  # expect: F622@1
[*a, *b] = x  # expect: F622@1
(c, *a, (d, *e, *f)) = x  # expect: F622@9
for *a, *b in x:  # expect: F622@5
    pass
*a, b, *c, *d, *e = x  # expect: F622@1
*(a, *b), *(c, *d), *e = x  # expect: F622@1

# near misses
*a, b = x
(*a, (b, *c)) = x
y = (*a, *b)
f(*a, *b)

# suppressed
*a, *b = x  # noqa: F622
