a[*b or c]
a[*b if c else d, e]
a[c, *b or c]
a[*b == c] = d
import a as b; c
from a import b as c; d
