def __foo__(): pass  # expect: N807@5
def __getattr__(x): pass
def __dir__(): pass
def __(): pass  # expect: N807@5
def ____(): pass  # expect: N807@5
def __a(): pass
def ___a___(): pass  # expect: N807@5
async def __foo2__(): pass  # expect: N807@11
def __init__(): pass  # expect: N807@5
def g():
    def __bar__(): pass  # expect: N807@9
    def __getattr__(): pass  # expect: N807@9
    def __dir__(): pass  # expect: N807@9
    class X:
        def __baz__(self): pass
if x:
    def __foo3__(): pass  # expect: N807@9
def __getattr(): pass
def __all__(): pass  # expect: N807@5
def __setUp__(): pass  # expect: N807@5

# suppressed
def __quiet__(): pass  # noqa: N807
