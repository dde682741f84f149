# options: lint.preview=true
x = (a +  # c
     b)
x = a +  \
    b
x = a  \
    + b
x = a and  \
    b
x = [1,  \
     2]
x = (a  # c
     + b)
x = a,\
  b
x = 1,# c
y = {1:# c
  2}
def f(a, # c
      b): pass
print(a
      , b)
print(a, file
      =b)
def g(a: int
      =1): pass
x = a if b else(c)
x = not(a)
x = a in(b)
assert(x)
del(x)
from x import(y)
raise(x)
with(a): pass
while(a): pass
lambda:0
lambda*a:0
print(a, end="") if x else print(b)
x[a]and b
1if x else 2
x = 1or 2
"a"in b
"a"if b else"c"
f(*a, **b)
f(a, *b)
x = a*-b
x = a**-b
x = -a
x = a-b
x = a -b
x = a- b
x = a %b
x = a>b
x=1
x+=1
x =1
x= 1
x: int=1
def f()->int: pass
def f() ->int: pass
def f(a, /, b, *, c): pass
def f(*, a): pass
def f(a, /): pass
lambda *a, **k: 0
x = a@b
x = a@ b
x = a |b
x = a if not-b else c
print >>sys.stderr
print >> sys.stderr
x = a<b>c
x = a<-b
x = [a for a in-b]
if (a:=b): pass
if (a :=b): pass
x[a+1 :b]
x[a:=1]
f(a=-1)
f(a= -1)
f"{a=}"
f"{a =}"
f"{a = }"
f"{a=!r}"
f"{a!r:>{w}}"
x = {**a, **b}
x = [*a, *b]
print(*a)
x = *a, b
x = a if(b)else(c)
match(x):
    case(1): pass
    case -1: pass
    case [*a]: pass
type X=int
type X[T]= int
class A[T: int=3]: pass
class A(B, metaclass = C): pass
class A (B): pass
def f (a): pass
x = f (a)
x = f [a]
x = {} [a]
x = "a" [0]
x = (a) (b)
x = a() ()
print (a)
del (a)
@a (b)
def f(): pass
@ a
def f(): pass
x =  1
y = x +  1
x =  1  # noqa: E222
# expect at 4: E222@8
# expect at 112: E222@4
# expect at 113: E222@8
