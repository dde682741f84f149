# PEP 634: patterns of every kind, and the soft keywords as names.
match x:
    case 0 | 1 | -2 | -3.5 | 4j | -5j | 1 + 2j | -1 - 2j | 1.5 + 0j:
        pass
    case None | True | False:
        pass
    case "a" "b" | b"c" | 'd':
        pass
    case a.b | a.b.c.d:
        pass
    case _:
        pass
    case name:
        pass
match x:
    case [] | () | [a] | (a,) | [a, b] | (a, b) | [a, *rest] | (*_, z) | [a, *_, b,]:
        pass
    case (a):
        pass
    case ((a)):
        pass
    case ((a), (b)):
        pass
    case (a | b) as c:
        pass
    case a, b:
        pass
    case a,:
        pass
    case *a, b:
        pass
    case *_,:
        pass
    case (1 | 2) as d, [3 as e, *f]:
        pass
match x:
    case {}:
        pass
    case {"a": 1, -1: b, None: c, a.b: d, 1 + 2j: e, **rest}:
        pass
    case {**only}:
        pass
    case {**only,}:
        pass
    case {"a": {"b": [c, {"d": _}]},}:
        pass
    case {"x" "y": 1}:
        pass
match x:
    case A() | a.B():
        pass
    case A(1, b, c=d, e=[f, *_],):
        pass
    case A(x=1):
        pass
    case A(
        1,
        x = 2,
    ) if y > 1 and z:
        pass
    case A(_, _) as whole if (n := whole.n):
        pass
match x, y:
    case 1, 2: pass
match x,:
    case _: pass
match *x, y:
    case _: pass
match (x):
    case (x): pass
match (x, y):
    case [1, 2]: pass
match [x]:
    case _: pass
match {}:
    case _: pass
match -x:
    case _: pass
match not x:
    case _: pass
match lambda: 1:
    case _: pass
match await_:
    case _: pass
match match:
    case case: pass
match x := 1:
    case _: pass
match x if y else z:
    case _: pass
match f(x)[0].a:
    case _ if not x: pass
match x:  # comment
    # comment
    case 1:  # comment
        # comment
        pass
# names, not statements
match = case = _ = 1
match[x]
match(x)
match (x, y)
match.a
match * x
match - x
match -x
match [a:b]
match [a, b]
match: int = 1
match, case = case, match
match in case
match is case
match not in case
match or case
print(match, case)
match = {match: case}
def match(case): return match
class case: match = 1
for match in case: pass
match += 1
match(
    x
)
lambda match: case
import match, case
from match import case as match
