raise NotImplemented  # expect: F901@7
raise NotImplemented("x")  # expect: F901@7
raise NotImplemented from x  # expect: F901@7

# near misses
raise NotImplementedError
raise x.NotImplemented
return_ = NotImplemented
raise
def f(NotImplemented):
    raise NotImplemented  # expect: F901@11

# suppressed
raise NotImplemented  # noqa: F901
