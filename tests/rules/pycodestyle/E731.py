f = lambda x: x
f: Callable = lambda x: x
f.x = lambda: 0
f = g = lambda: 0
f, g = lambda: 0, lambda: 1
f = (lambda: 0)
class A:
    f = lambda self: 1
def h():
    f = lambda: 0
f[0] = lambda: 0
f: Callable
f = lambda x: x  # noqa: E731
# expect at 1: E731@1
# expect at 2: E731@1
# expect at 6: E731@1
# expect at 8: E731@5
# expect at 10: E731@5
