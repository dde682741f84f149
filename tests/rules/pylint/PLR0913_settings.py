# options: lint.pylint.max-args=1
def f(a): pass
def f(a, b): pass  # expect: PLR0913@5
def f(a, *, b): pass  # expect: PLR0913@5
def f(_, __, a): pass
class C:
    def f(self, a): pass
    def f(self, a, b): pass  # expect: PLR0913@9
