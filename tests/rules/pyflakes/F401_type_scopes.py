# Type aliases, bounds, casts.
from m import a1, a2, a3,a4,a5,a6  # expect: F401@15 F401@19 F401@23
def f():
    from m import a1
    type X = a1
    from m import a2
    def g[T: a2](x: T = T): pass
    from m import list  # expect: F401@19
    x: "list" = 1
    from m import a3
    class Y[T](a3): pass
    from m import a4  # expect: F401@19
    class Y[T: "a4"](): pass
    from m import a5  # expect: F401@19
    from typing import cast
    cast("a5", x)
    cast(a6, x)
    import a6  # expect: F401@12
