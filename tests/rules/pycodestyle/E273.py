# options: lint.preview=true
def f(a: int=1, b: int =1, c: int= 1, d: int  =  1, *, e: str="x"): pass
def f(a: int=(1), b: dict={"a":1}): pass
def g[T=int](): pass
if a and  not b: pass
if a and  b: pass
if a  and not b: pass
if a in  b: pass
if not  a: pass
x = a or  not b
x = a and	not b
from x import  y
from  x import y
x = lambda  y: y
f"{int(x):x}{a(b):y}{c[d]:>3}"
x = a if  not b else  c
x = True	and False
x = True and	False
x = True  and	False
if  x: pass
from	x import y
x = None  or True
x = a and	not b  # noqa: E273
# expect at 11: E273@10
# expect at 18: E273@13
# expect at 19: E273@14
# expect at 21: E273@5
