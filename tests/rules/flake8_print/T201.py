import sys
import io
print("x")  # expect: T201@1
print("x", file=sys.stdout)  # expect: T201@1
print("x", file=sys.stderr)  # expect: T201@1
print("x", file=None)  # expect: T201@1
print("x", file=io.StringIO())
print
p = print
p("x")
x.print("y")


def f(print):
    print("x")


print("x")  # noqa: T201
