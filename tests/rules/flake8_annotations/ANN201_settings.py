# options: lint.flake8-annotations.suppress-none-returning=true
def f(): pass
def f(): return
def f(): return None
def f(): return 1  # expect: ANN201@5
def f():
    def g(): return 1
def f(): yield
