def f(a, b, c, d, e): pass
def g(a, b, c, d, e, f): pass  # expect: PLR0917@5
