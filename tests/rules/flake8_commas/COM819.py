f(a,)
f(a)
x = (1,)
x = (1, 2,)
x = [1,]
x = {1,}
x = {1: 2,}
x[1,]
x[1, 2,]
def g(a,): pass
from a import (b,)
class A(B,): pass
f(
    a,
)
match x:
    case (1,):
        pass
    case (1, 2,):
        pass
    case [1,]:
        pass
f(a,)  # noqa: COM819
# expect at 1: COM819@4
# expect at 4: COM819@10
# expect at 5: COM819@7
# expect at 6: COM819@7
# expect at 7: COM819@10
# expect at 9: COM819@7
# expect at 10: COM819@8
# expect at 11: COM819@17
# expect at 12: COM819@10
# expect at 19: COM819@15
# expect at 21: COM819@12
