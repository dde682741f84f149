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
if a  and not b: pass  # noqa: E272
# expect at 7: E272@5
# expect at 19: E272@9
# expect at 22: E272@9
