match, case, type, _ = 1, 2, 3, 4
match.case(type)
print(match(case), type(case))
match = type = case
match (a)
match (a).b
match (a)[b]
match (a) + b
match (a, b)
match (*a, b)
match [a]
match [a].b
match [a] + b
match -a
match - a
match * a
match @ a
match and a
match if a else b
match,
match;
match
case
type
_
match = (match)
match: match
match[case]: type
match.case: type = _
match += case
match == case
case(a)
case (a)
case [a]
case: a
case = a
type a = b
type (a)
type [a]
type (a).b = c
type = b
type: b
type, a = b
type.a
type @ a
type ** a
def match(): pass
def case(): pass
def type(): pass
class match: pass
class type[type]: pass
with match as case: pass
for type in case: pass
import type, match as case
from match import case, type
lambda match, case, type: _
f(match=1, case=2, type=3, _=4)
a.match.case.type
[match for case in type]
{match: case}
print(match)
match match:
    case match: match
    case case(): case
    case type.type: type
    case match(case=type): _
match (match):
    case _: pass
match [a, b]:
    case _: pass
match (a, b):
    case _: pass
match a, b:
    case _: pass
match -a:
    case _: pass
match (a).b:
    case _: pass
match [a].b:
    case _: pass
match {a: b}:
    case _: pass
match "a":
    case "a": pass
match f"{a}":
    case _: pass
match 1:
    case 1: pass
match None:
    case None: pass
match ...:
    case _: pass
match (yield_):
    case _: pass
match lambda a: b:
    case _: pass
match not a:
    case _: pass
match ~a:
    case _: pass
