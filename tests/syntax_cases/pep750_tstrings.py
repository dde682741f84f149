# PEP 750: template strings.
t""
t"a"
t"{a}"
t"a{b}c"
t"{a!r}"
t"{a:x}"
t"{a!s:>{b}}"
t"{a=}"
t"{a = }"
t"{a=!s}"
t"{a=:x}"
t"{a}" t"{b}"
t"a" t"b"
t"{a}" t"b" t"{c}"
t"" t""
t"{{}}{a}{{}}"
t"{ a }"
t"{  a + b  }"
t"{a  # comment
}"
t"""{
    a
}"""
t"{a['b']}"
t"{"a"}"
t"{f"{a}"}"
f"{t"{a}"}"
t"{t"{a}"}"
rt"\n{a}"
tr"\n{a}"
T"{a}" Rt"{b}" tR'{c}'
t"\n\x41{a}\N{DIGIT ONE}"
t"{a:{b}{c!r}}"
t"{a:{b=}}"
t"{*a, b}"
t"{(x := 1)}"
t"{(lambda x: 1)}"
t"{ {1: 2} }"
t"é{a}é"
t"{'é'}{b}"
t"{a!r:}"
t"{a:}"
t"{a
}"
t"{
a}"
t"{(a
 + b)}"
x = t"{a}" ; y = t'{b}'
print(t"{a}", *t"{b}")
t"{a}".strings
(t"a"
 t"{b}")
t"{a,}"
t"{a if b else c}"
t"{a!a}"
t'''
{a}
'''
