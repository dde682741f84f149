# Where nodes begin and end when parentheses stand around them.
(a)
((a))
( a )
(a).b
((a).b).c
(a)(b)
(a)[b]
(a) + (b)
((a) + (b))
(a + b) * c
a * (b + c)
-(a)
not (a)
(a) if (b) else (c)
(a, b)
((a, b))
(a,)
()
( )
(a), (b)
a,
a, b,
(a), 
[(a)]
{(a)}
{(a): (b)}
(yield_)
(lambda: (a))
lambda: (a)
(a for a in b)
f(a for a in b)
f((a for a in b))
f(a)(b)(c)
f(a for a in (b))
(a).b(c)[d].e
(a) = (b) = c
(a).b = c
(a)[b] = c
(a, b) = c
[a, b] = c
[a, (b, c)] = d
((a)) = b
(a): int = 1
(a.b): int
(a[0]): int = 2
((a)): int
(a) += (b)
(a).b += 1
del (a)
del (a), (b)
del (a, b)
del [a, b]
del (a).b, (c)[d]
del ((a))
assert (a), (b)
assert (a, b)
raise (a) from (b)
return_ = (a)
for (a) in (b): pass
for (a, b) in (c, d): pass
for a, in b: pass
for (a), b in c: pass
for a in b, c: pass
for a in *b, c: pass
while (a): pass
if (a): pass
elif (b): pass
else: (c)
with (a): pass
with (a) as b: pass
with (a) as (b): pass
with (a), (b): pass
with (a, b): pass
with (a, b) as c: pass
with (a as b): pass
with (a as b, c as d): pass
with (a as b, c as d,): pass
with (a, b as c): pass
with (a).b: pass
with (a) + b: pass
with (a)(): pass
with (a, b).c: pass
with (a, b)[0] as c, d: pass
with (a if b else c): pass
with (yield_): pass
with (a), b as c: pass
with ((a) as b): pass
with ((a)): pass
with (a,): pass
with (): pass
with (a for a in b): pass
with a as (b, c): pass
with a as [b, c]: pass
with a as b.c, d as e[f]: pass
with (
    a as b,
    c,
): pass
(
    a
)
(
    a
    + b
).c(
    d
)[
    e
]
x = (
    a,
    b
)
a[(b)]
a[(b, c)]
a[b, c]
a[b,]
a[b:c]
a[(b):(c)]
a[:]
a[::]
a[b:]
a[:b]
a[::b]
a[b:c:d]
a[b:c, d]
a[b:c, d:e, ...]
a[*b]
a[*b, c]
a[(*b,)]
a[()]
a[b := 1]
a[b:=1, c]
a[...]
a[lambda: b]
a[b if c else d]
