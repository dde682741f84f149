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
x[a :b]  # noqa: E203
# expect at 2: E203@4
# expect at 6: E203@4
# expect at 8: E203@6
# expect at 10: E203@5
# expect at 13: E203@3
# expect at 14: E203@5
# expect at 15: E203@4
# expect at 16: E203@4
# expect at 17: E203@6
# expect at 18: E203@4
# expect at 19: E203@4 E203@7
# expect at 21: E203@4
# expect at 22: E203@4
# expect at 29: E203@4
# expect at 30: E203@8
# expect at 31: E203@8 E203@20 E203@31
# expect at 32: E203@2
# expect at 33: E203@7
# expect at 34: E203@9
# expect at 36: E203@5
# expect at 37: E203@5
# expect at 38: E203@7
# expect at 39: E203@8
# expect at 40: E203@12
# expect at 44: E203@4
