a + b - c * d / e // f % g @ h
a ** b ** c
-a ** -b
(-a) ** b
~a & b | c ^ d << e >> f
- - a
-+~a
not not a
not a == b
a and b and c
a and b or c and d
a or b and c or d
(a and b) and c
a and (b and c)
(a or b) or c
not a and b
a < b
a < b <= c == d != e > f >= g
a is b is not c in d not in e
(a < b) < c
a < (b < c)
a if b else c if d else e
(a if b else c) if d else e
lambda: a
lambda a: b
lambda a, b=c, *d, e, f=g, **h: i
lambda *, a: b
lambda *a: b
lambda **a: b
lambda a, /: b
lambda a, /, b, *, c: d
lambda a=1, /, b=2, *c: d
lambda: lambda: a
lambda: (a, b)
lambda: a if b else c
lambda a=lambda b: c: d
lambda a,: b
(a := b)
(a := b, c)
(a := (b := c))
(a := lambda: b)
(a := b if c else d)
[a := 1, b := 2]
{a := 1, b := 2}
{(a := 1): (b := 2)}
f(a=(b := 1))
if (a := b): pass
if a := b: pass
while a := b: pass
a.b.c.d
a[b][c][d]
a(b)(c)(d)
a.b[c](d).e
a.b()
a . b
a. \
  b
a\
.b
a < \
  b
a = b = c = d
a, b = c, d = e
a, *b = c
*a, b = c
*a, = b
[*a, b] = c
(a, *b), c = d
a.b = c.d = e
a[b] = c[d] = e
a += b
a -= b
a *= b
a /= b
a //= b
a %= b
a @= b
a **= b
a <<= b
a >>= b
a &= b
a |= b
a ^= b
a.b += c
a[b] += c
a += b, c
a: int
a: int = b
a: int = b, c
a: int = *b, c
a.b: int
a.b: int = c
a[b]: int
a[b].c: "x" = d
a: b if c else d
a: lambda: b = c
global_ = 1
a @ b
a<b>c
a<=b>=c
a!=b
a==b
a<<b>>c
a**b
a//b
x=a
x=-a
x=*a,b
a if b else-c
