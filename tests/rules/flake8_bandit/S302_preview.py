# options: lint.preview=true
import marshal
marshal.load(x)  # expect: S302@1
marshal.loads  # expect: S302@1
marshal.dumps(x)
def f():
    import marshal as m
    return m.loads  # expect: S302@12

# suppressed
marshal.load(x)  # noqa: S302
