# PEP 701: the same quotes inside, nesting, comments, backslashes, line breaks.
f"{f"{f"{f"{1 + 1}"}"}"}"
f"{a["b"]}"
f'{a['b']!r}'
f"{"\n".join(a)}"
f"{
    a  # comment with } and " in it
    + b
}"
f"{'a' 'b'}"
f"{a!r:>{width}.{precision}}"
f"{a!s:^{w:{x}}}"
f"{a:{b}{c}d}"
f"{a:{b!r}}"
f"{a:%H:%M:%S}"
f"{a:{'x'}>10}"
f"{a::}"
f"{a:!r}"
f"{a:=}"
f"{a: = }"
f"{a!=b}"
f"{a == b}"
f"{a <= b}"
f"{a >= b}"
f"{(lambda x: x)(1)}"
f"{(lambda x: {x})}"
f"{a if b else c}"
f"{a,}"
f"{a, b}"
f"{*a, b}"
f"{*a}"
f"{yield_}"
f"{x:=5}"
f"{(x:=5)}"
f"{ {1: 2}[1] }"
f"{{}}"
f"{{{a}}}"
f"{{{{a}}}}"
f"a{{b}}c{d}e{{f"
f"{a}{b}"
f"{a} {b}"
f" {a}"
f"{a} "
f""
f''''''
f"{a:}"
f"{a!r:}"
f"{a[1:2]}"
f"{a[b:c]:d}"
f"{ {a: b} }"
f"{[a for a in b]}"
f"{ {a for a in b} }"
f"{not a}"
f"{-a}"
f"{await_}"
f"{a.b.c()[0](1, *d, **e)}"
f"{1}{1.5}{1j}{0x1f}"
f"{'a'!r}"
f"{b'a'!r}"
f"{None}{True}{...}"
f"\N{LATIN SMALL LETTER A}{a}\N{DIGIT ONE}"
f"\x41\u0041\U00000041\101{a}\n"
f"\{a}" if False else 0
rf"\N{a}\{b}\n"
fr'\d{a}\s'
F"{a}" Rf"{b}" fR"{c}"
f"{a}" "b" f"{c}" "d"
"a" f"b" "c"
"a" "b" f"{c}"
f"a" f"b"
f"a" "b"
f"" ""
"" f""
f"{a}" ""
u"a" f"{b}"
f"{a}" u"b"
(f"a"
 f"{b}"

 "c")
f"""
{a}
    {b!r}
{c:
}{d:x
y}
"""
f"""{
a}{
    b
    }
"""
f'''{"""nested"""}'''
f"""{f'''{f"{f'{1}'}"}'''}"""
f"{a}\
{b}"
f"{a:\n}"
f"{a:\x41}"
f"{a:\N{DIGIT ONE}}"
f"{a:{b}\n{c}}"
f"{'\''}"
f"{'#'}"
f"{'{'}{'}'}"
f"{'}'!r:{'{'}}"
f"{a}}}"
f"{{{a}"
f"{ a }"
f"{ a!r}"
f"{ a :x}"
f"{a !r}"
f"{\
a}"
f"{a
:x}"
f"{a
!r}"
f"{(
a
)}"
x = f"{a}"; y = f"{b}"
print(f"{a}", f'{b}', sep=f"""{c}""")
{f"{a}": f"{b}"}
[f"{a}" for a in f"{b}"]
f"{a}".join(f"{b}")
f"{a}"[0]
f"{a}" % b
f"{a}" + f"{b}"
assert f"{a}", f"{b}"
f"é{a}ü{'ñ'}"
f"{'é'}" f"{a}é"
f"日本{a!r:日本}語{b}"
f"{a:é}"
