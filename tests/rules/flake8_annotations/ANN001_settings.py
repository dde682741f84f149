# options: lint.flake8-annotations.suppress-dummy-args=true lint.flake8-annotations.ignore-fully-untyped=true
def f(a, _b, __): pass
def f(a, _b, __) -> int: pass  # expect: ANN001@7
def f(a: int, b, _): pass  # expect: ANN001@15
