# options: lint.preview=true
eval(x)  # expect: S307@1
eval  # expect: S307@1
g(eval)  # expect: S307@3
exec(x)
exec
g(exec)
import builtins
builtins.exec(x)
builtins.eval(x)  # expect: S307@1
builtins.exec
eval  # expect: S307@1
def g():
    eval = 3
    eval(3)
def h(eval):
    eval(3)
print(eval.__name__)
eval.x()
@eval  # expect: S307@2
def f(): pass

# suppressed
print(eval(x))  # noqa: S307
