# Late annotations in nested scopes.
from __future__ import annotations
if 1:
    from m import a1, a2, a3, a4, a5, a6, a7  # expect: F401@31 F401@35 F401@39 F401@43
def f():
    from n import a1  # expect: F401@19
    x: a1
    def g():
        from n import a2  # expect: F401@23
        x: a2
    from n import a2  # expect: F401@19
    class C:
        a3 = 1
        x: a3
