# options: lint.preview=true lint.pylint.max-bool-expr=2
if a and b: pass
if a and b and c: pass  # expect: PLR0916@4
if a and b or c: pass  # expect: PLR0916@4
if (a and b) or (c and d): pass  # expect: PLR0916@4
if not a and b and c: pass  # expect: PLR0916@4
if a == 1 and b == 2: pass
if a == 1 and b == 2 and c: pass  # expect: PLR0916@4
if f(a and b and c and d): pass
if a:
    pass
elif a and b and c: pass  # expect: PLR0916@6
while a and b and c: pass
x = a and b and c
if x if a and b and c else d: pass
if [a and b and c]: pass
if a < b < c < d: pass
if a and b == (c or d): pass
if a and f(b and c): pass
if a and not (b and c): pass
if a and b & c & d & e: pass
if lambda: a and b and c: pass
if a and (b and (c)): pass  # expect: PLR0916@4
if a < b and c: pass
if a < b < c and d: pass
if a is b and c is d and e is f: pass  # expect: PLR0916@4
if not (a and b and c): pass
if (a and b) + (c and d): pass
if (x := a and b and c): pass
if a and [b for b in c if d and e]: pass
if a and (b if c and d else e): pass
assert a and b and c
if a + (b and c and d): pass
match x:
    case 1 if a and b and c: pass
[x for x in y if a and b and c]
if a or b or c or d or e: pass  # expect: PLR0916@4
if a and {b and c}: pass
if a and x[b and c]: pass
if a and (yy := b and c): pass
if a and (b.c and d): pass  # expect: PLR0916@4
if a and not b and not c: pass  # expect: PLR0916@4
if a and (await b): pass
if (a and b and c) == d: pass
if (a and b and c) < d < e and f: pass
if (a and b and c): pass  # expect: PLR0916@5
if ((a and b) or (c and d)): pass  # expect: PLR0916@5
if (a  # expect: PLR0916@5
   and b and c): pass
if not a: pass
elif (
  a or b or c): pass  # expect: PLR0916@3

# suppressed
if a and b and c: pass  # noqa: PLR0916
