# CRLF
x = 1
if x:
    y = """a
b
"""
    z = "a\
b"

f(a,
  b)
x = 1 + \
    2
f"""{a}
{b=
}{c:
}"""
t"""{ a
}"""
b"""a
b"""
r"""a\
b"""
# end
