x = "0.0.0.0"  # expect: S104@5
x = "::"
x = "0.0.0.0:80"
x = ":: "
x = b"0.0.0.0"
x = f"0.0.0.0"  # expect: S104@7
x = f"0.0.0.0{y}"  # expect: S104@7
x = f"{y}0.0.0.0"  # expect: S104@10
x = "0.0.0.0" "1"
x = "0.0" ".0.0"  # expect: S104@5
"0.0.0.0"  # expect: S104@1
def f():
    "0.0.0.0"  # expect: S104@5
x == "0.0.0.0"  # expect: S104@6
f("0.0.0.0")  # expect: S104@3
x = ("0.0.0.0")  # expect: S104@6
x: "0.0.0.0" = 1  # expect: S104@4
x = f"" "0.0.0.0"  # expect: S104@9
x = 5
x = f"{'0.0.0.0'}"  # expect: S104@8
x = ["0.0.0.0", "::"]  # expect: S104@6
{"0.0.0.0": 1}  # expect: S104@2
match x:
    case "0.0.0.0": pass  # expect: S104@10
x = "0.0.0.0" if y else "::"  # expect: S104@5
x = "[::]"
x = "\x30.0.0.0"  # expect: S104@5
x = u"0.0.0.0"  # expect: S104@5
x = r"0.0.0.0"  # expect: S104@5
x = '''0.0.0.0'''  # expect: S104@5
from typing import Literal
x: Literal["0.0.0.0"] = 3  # expect: S104@12

# suppressed
x = "0.0.0.0"  # noqa: S104
