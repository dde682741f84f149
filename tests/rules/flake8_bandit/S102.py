exec(x)  # expect: S102@1
exec
g(exec)
import builtins
builtins.exec(x)  # expect: S102@1
builtins.exec
eval(x)
def f(exec):
    exec(x)
@exec
def g(): pass

# suppressed
exec(x)  # noqa: S102
