import marshal
marshal.load(x)  # expect: S302@1
marshal.loads
marshal.dumps(x)
def f():
    import marshal as m
    return m.loads

# suppressed
marshal.load(x)  # noqa: S302
