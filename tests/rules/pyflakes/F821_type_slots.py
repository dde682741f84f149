# How far a type reaches into an expression.
from typing import Literal, Annotated, cast, NamedTuple, TypedDict, TypeVar
x = list["a1" if "a2" else "a3"]  # expect: F821@11 F821@19 F821@29
y = list["a4" and "a5"]  # expect: F821@11 F821@20
z = list[not "a6"]  # expect: F821@15
w = list["a7" < "a8"]  # expect: F821@11 F821@18
v = list[("a9", "b1") + "b2"]  # expect: F821@12 F821@18 F821@26
u = list["b3" | "b4"]  # expect: F821@11 F821@18
t = list[lambda: "b5"]  # expect: F821@19
s = list[["b6" for x in "b7"]]  # expect: F821@12 F821@26
r = list[{"b8"}]  # expect: F821@12
q = list[(yield_ := "b9")]  # expect: F821@22
p = list[f"{'c1'}"]  # expect: F821@14
o = list[*"c2"]  # expect: F821@12
n = list["c3".x]  # expect: F821@11
m = list["c4"["c5"]]  # expect: F821@11 F821@16
l = list[foo["c6"]["c7"]]  # expect: F821@10 F821@15 F821@21
k = list[foo["c8"](c9)]  # expect: F821@10 F821@15 F821@20
j = list[foo.bar["d1"]]  # expect: F821@10 F821@19
i = list[Literal["d2"]["d3"]]  # expect: F821@25
h = list[await_("d4", list["d5"])]  # expect: F821@10 F821@29
g = Literal[list["d6"]]
f = Annotated[list["d7"], list["d8"], "d9"]  # expect: F821@21 F821@33
e = Annotated[foo["e1"], foo["e2"]]  # expect: F821@15 F821@20 F821@26
d = cast(foo["e3"], foo["e4"])  # expect: F821@10 F821@15 F821@21
c = cast(foo("e5"), 1)  # expect: F821@10
b = NamedTuple("X", [("a", foo["e6"]), ("b", foo("e7"))])  # expect: F821@28 F821@33 F821@46
a = TypedDict("X", {"a": foo["e8"], "b": foo("e9"), list["f1"]: 1})  # expect: F821@26 F821@31 F821@42 F821@59
aa = TypedDict("X", a=foo["f2"])  # expect: F821@23 F821@28
ab = TypeVar("T", foo["f3"], bound=foo["f4"])  # expect: F821@19 F821@24 F821@36 F821@41
ac = NamedTuple("X", (("a", "f5"),))  # expect: F821@30
ad = NamedTuple("X", [["a", "f6"]])  # expect: F821@30
ae = TypedDict("X", dict(a="f7"))
af = TypedDict("X", {**{"a": "f8"}})  # expect: F821@31
ag = TypedDict("X", {"a": "f9"} | {})
ah = NamedTuple("X", [("a", "g1")] + [("a", "g2")])
ai = cast("g3" if 1 else "g4", 1)  # expect: F821@12 F821@27
aj = cast(("g5",), 1)  # expect: F821@13
ak = cast({"g6": "g7"}, 1)  # expect: F821@13 F821@19
