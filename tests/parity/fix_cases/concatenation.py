("a module's " +
 "docstring")
import os
("no docstring here: " +
 "an import stands before")
name = 1
("of the name: " +
 "a docstring")
name: int
("of the name: " +
 "a docstring")
name.of = 1
("no docstring " +
 "of an attribute")
one, two = 1, 2
("no docstring " +
 "of two names")
name = 1
(f"never a docstring: " +
 "f-strings")


class First(os.PathLike):
    ("a class's " +
     "docstring")
    name = 1
    ("of the name: " +
     "a docstring")


async def second(a: int = 1) -> int:
    ("a function's "
     + "docstring")
    name = 1
    ("no docstring "
     + "in a function")
    if name:
        ("no docstring " +
         "in a block")


octal = "\1" "2", "\12" "3", "\123" "4", "\\1" "2", r"\1" r"2", "\1" "8", "\0" "", b"\1" b"2", f"{name}\1" f"2"
prefixes = u"a" U"b", R"a" R"b", r"a" R"b", bR"a" Rb"b", "a" f"b", 'a' "b", """a""" """b""", """a""" "b", F"a" f"b"
plus = ("a"   # comment
        +     # another
        "b"
        + ("c"))
plus = ("a" \
        + "b" +

        "c" + "d")
