# Literals side by side.
"a" "b"
"a" 'b' """c"""
b"a" b'b' rb"c" Rb"d" bR'e'
("a"
 "b"
   "c")
x = ("a" "b", "c"
     "d")
"a" \
    "b"
u"a" "b"
"a" u"b"
u"a" u"b"
U"a"
u""
r"\n" "\n"
R'\'' "x"
"é" "ü"
f("a" "b", c="d" "e")
{"a" "b": "c" "d"}
"a" "b" % c
"a" "b".upper()
("a" "b").upper()
x["a" "b"]
"""docstring
over lines""" "more"
'a' "b" if c else 'd' "e"
not "a" "b"
"a" "b" "c" "d" "e" "f" "g" "h" "i" "j" "k" "l" "m" "n" "o" "p" "q" "r"
