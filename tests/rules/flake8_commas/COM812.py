x = [
    1,
    2
]
x = [
    1,
    2,
]
x = (
    1
)
x = (
    1,
    2
)
f(
    a
)
f(
    a,
    b=c
)
f(
    *a
)
f(
    **a
)
f(
    x for x in y
)
x[
    1
]
x[
    1,
    2
]
{
    "a": 1
}
{
    a for a in b
}
def g(
    a,
    b
):
    pass
def g(
    *, a
):
    pass
def g(
    **kwargs
):
    pass
from a import (
    b
)
class A(
    B
):
    pass
h(
    lambda a, b: a
)
f(a,
  b)
f"{
    a, b
}"
match x:
    case (
        1
    ):
        pass
k(
    a  # comment
)
[
]
k(
    a  # noqa: COM812
)
# expect at 3: COM812@6
# expect at 14: COM812@6
# expect at 17: COM812@6
# expect at 21: COM812@8
# expect at 24: COM812@7
# expect at 27: COM812@8
# expect at 37: COM812@6
# expect at 40: COM812@11
# expect at 47: COM812@6
# expect at 51: COM812@9
# expect at 55: COM812@13
# expect at 59: COM812@6
# expect at 62: COM812@6
# expect at 66: COM812@19
# expect at 79: COM812@6
