# options: lint.preview=true
x[a :b]
x[a : b]
x[a: b]
x[a :]
x[a  : b]
x[a :: 2]
x[a : : 2]
x[1, a : b]
x[{1 : 2}]
x[lambda a : b]
x[(a) : b]
{1 : 2}
if x : pass
f(a , b)
f(a ,)
x = 1 ;
x[a , b]
x[a :b :c]
x[a : b:c]
x[a	: b]
x[a :  b]
x[ : 2]
x[: 2]
x[fn(a) : fn(b)]
x[a+1 :]
x[a+1 :, b]
x[a, :b]
x[a , : b]
x[a : b , c]
def f(a : int, *, b : int = 1) : pass
x : int = 1
lambda : 0
lambda a : 0
x[lambda : 0]
f"{a :>3}"
f"{a : >3}"
f"{x[a :b]}"
print(a , file=b)
with a as b , c: pass
x[a :
  b]
x[
  a :b
]

spam( ham[1], { eggs: 2 })
spam(ham[1 ], {eggs: 2 })
spam(1, )
f"{ x }"
x = [ ]
spam( ham[1], { eggs: 2 })  # noqa: E202
# expect at 47: E202@24
# expect at 48: E202@11 E202@23
# expect at 51: E202@6
