type(a) == type(b)
type(a) != int
type(a) is type(b)
a == int
a == dict
a == ValueError
a == ExceptionGroup
a == Unknown
isinstance(a, int)
type(a) == b
type(a, b, c) == d
x.dtype == int
np.dtype(x) == object
import numpy as np
np.dtype(x) == object
type(a) == type(b) == type(c)
type(a) == type(b) != type(c)
def f(int):
    return a == int
type(a) == type(b)  # noqa: E721
# expect at 1: E721@1
# expect at 2: E721@1
# expect at 4: E721@1
# expect at 5: E721@1
# expect at 6: E721@1
# expect at 10: E721@1
# expect at 11: E721@1
# expect at 13: E721@1
# expect at 16: E721@1 E721@1
# expect at 17: E721@1 E721@1
