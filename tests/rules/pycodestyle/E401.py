import a, b  # expect: E401@1
import os
import a as b, c  # expect: E401@1
if x:
    import a, b  # expect: E401@5
import a; import b
from x import y, z
import a, b; x = 1  # expect: E401@1
import a,\
  b
def f():
    import os, sys  # c  # expect: E401@5
import a.b, c.d  # expect: E401@1
import \
  a, b

# suppressed
import p, q  # noqa: E401
import r, s  # noqa
import t, u  # noqa: E711  # expect: E401@1
# expect at 9: E401@1
# expect at 14: E401@1
