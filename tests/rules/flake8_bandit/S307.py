eval(x)  # expect: S307@1
eval
g(eval)
exec(x)
exec
g(exec)
import builtins
builtins.exec(x)
builtins.eval(x)  # expect: S307@1
builtins.exec
eval
def g():
    eval = 3
    eval(3)
def h(eval):
    eval(3)
print(eval.__name__)
eval.x()
@eval
def f(): pass

# suppressed
print(eval(x))  # noqa: S307
