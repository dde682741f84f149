a = lambda x,: 0
a = lambda *args, b,: 0
a = lambda x, /, : 0
a = lambda x: 0
a = [lambda x: {1: 2,}, lambda x={1: 2,},: 0]
f(
    lambda a,
    : 0,
)
f(a, \
  )
type A[T,] = int
def g[T, U,](): ...
class C[T,]: ...
x[T,]
a = f"{f(1,)} {[1,]}" f"{ {x: y for x, y in [1,]} }"
a = lambda x,: 0  # noqa: COM819
# expect at 1: COM819@13
# expect at 2: COM819@20
# expect at 3: COM819@16
# expect at 5: COM819@21 COM819@39 COM819@41
# expect at 10: COM819@4
# expect at 12: COM819@9
# expect at 13: COM819@11
# expect at 14: COM819@10
