# Which strings are types.
from typing import get_type_hints, Unpack, NamedTuple, TypedDict, Literal, ForwardRef, NewType, TypeVar, cast, assert_type, TypeAliasType, Annotated, Optional, Generic, Protocol, Callable, ParamSpec
import typing, collections.abc as cabc, collections, re, contextlib
ForwardRef("aa1")
ForwardRef("aa1", is_argument=True, module="aa2")
NamedTuple("X", [("a", "bb1"), ("b", "bb2")])  # expect: F821@25 F821@39
NamedTuple("X", a="bb3", b="bb4")  # expect: F821@20 F821@29
NamedTuple("X", fields=[("a", "bb5")])  # expect: F821@27 F821@32
TypedDict("X", {"a": "cc1", "b": list["cc2"]}, total="cc3")  # expect: F821@23 F821@40
TypedDict("X", a="cc4")  # expect: F821@19
TypedDict("X", fields={"a": "cc5"})  # expect: F821@25 F821@30
NewType("N", "dd1"); NewType("N", tp="dd2"); NewType(name="dd3", tp="dd4")  # expect: F821@15 F821@39 F821@70
TypeVar("T", "ee1", "ee2", bound="ee3", covariant="ee4", default="ee5")  # expect: F821@15 F821@22 F821@35 F821@67
cast("ff1", "ff2"); cast(typ="ff3", val="ff4"); cast(list["ff5"], x)  # expect: F821@7 F821@31 F821@60 F821@67
assert_type(x, "gg1"); assert_type("gg2", int)  # expect: F821@13
TypeAliasType("A", "hh1"); TypeAliasType("A", list["hh2"])  # expect: F821@21 F821@53
Optional["ii1"]; list["ii2"]; dict["ii3", "ii4"]; Callable[["ii5"], "ii6"]; Annotated["ii7", "ii8"]; Literal["ii9"]; type["ij1"]; tuple["ij2"]; set["ij3"]  # expect: F821@11 F821@24 F821@37 F821@44 F821@62 F821@70 F821@88 F821@124 F821@138 F821@150
cabc.Mapping["jj1", "jj2"]; collections.deque["jj3"]; re.Pattern["jj4"]; contextlib.AbstractContextManager["jj5"]  # expect: F821@15 F821@22 F821@48 F821@67 F821@109
collections.Counter["jj6"]; contextlib.ExitStack["jj7"]; typing.Text["jj8"]; typing.Any["jj9"]; typing.NoReturn["jk1"]  # expect: F821@22
foo["kk1"]; foo.Optional["kk2"]; Generic["kk3"]; Protocol["kk4"]; ParamSpec("P", bound="kk5"); typing.Self["kk6"]  # expect: F821@1 F821@13 F821@43
class A(Generic["ll1"]):   # expect: F821@18
    x: foo("ll2")  # expect: F821@8
    y: "ll3" = "ll4"  # expect: F821@9
    z: foo["ll5"]  # expect: F821@8 F821@13
    w: Literal["ll6"] | "ll7"  # expect: F821@26
    v: Annotated["ll8", foo("ll9"), "lm1"]  # expect: F821@19 F821@25
    u: list[Literal["lm2"]]
    t: "Literal['lm3']"
    s: "list['lm4']"  # expect: F821@15
    r: "Annotated['lm5', 'lm6']"  # expect: F821@20
    q: "lm7.lm8"  # expect: F821@9
    p: "lm9[int]"  # expect: F821@9
    o: "foo bar"
    n: " mm1"
    m: """
    mm2"""  # expect: F821@5
    l: ("mm3" "mm4")  # expect: F821@9
    k: "mm5\x41"  # expect: F821@8
    j: f"mm6"
    i: u"mm7"  # expect: F821@10
    h: r"mm8"  # expect: F821@10
    g: b"mm9"
    f: lambda: "nn1"  # expect: F821@17
    e: [x for x in "nn2"]  # expect: F821@21
    d: "[nn3 for nn3 in nn4]"  # expect: F821@25
    c: "lambda nn5: nn6"  # expect: F821@21
    b: not "nn7"  # expect: F821@13
    a: "nn8" if "nn9" else "oo1"  # expect: F821@9 F821@18 F821@29
    aa: "x" + "oo2"  # expect: F821@16
    ab: "oo3" < "oo4"  # expect: F821@10 F821@18
    ac: {"oo5": "oo6"}  # expect: F821@11 F821@18
    ad: {"oo7"}  # expect: F821@11
    ae: print("oo8")
    af: Callable[["oo9"], "pp1"]  # expect: F821@20 F821@28
    ag: dict["pp2", Literal["pp3"]]  # expect: F821@15
    ah: "pp4" and "pp5"  # expect: F821@10 F821@20
    ai: "None"; aj: "True"; ak: "def"; al: "pp6:=pp7"; am: "yield"; an: "await pp8"; ao: "*pp9"; ap: "qq1, qq2"; aq: "1"; ar: ""; as_: "#x"; at: "qq3 # x"; au: "(qq4)"; av: "x = 1"; aw: "qq5("  # expect: F821@80 F821@103 F821@108 F821@147 F821@163
def f(x: "rr1" = "rr2", *a: "*rr3", **k: "Unpack[rr4]") -> "rr5": y: "rr6"  # expect: F821@11 F821@50 F821@61 F821@71
x = lambda: cast("rr7", 1)  # expect: F821@19
typing.cast("rr8"); typing.TypeVar("rr9"); typing.get_type_hints("ss1")  # expect: F821@14
isinstance(x, "ss2"); issubclass(x, list["ss3"])  # expect: F821@43
print(list["ss4"]); z = Optional["ss5"] | "ss6"; zz = "ss7" | int; list[int]["ss8"]; Optional["ss9"]["tt1"]  # expect: F821@13 F821@35 F821@96
dict["tt2": "tt3"]; list[("tt4",)]; list[["tt5"]]; list[foo("tt6")]; list[foo["tt7"]]; list[{"tt8": "tt9"}]; list["uu1" if 1 else "uu2"]  # expect: F821@7 F821@14 F821@28 F821@44 F821@57 F821@75 F821@80 F821@95 F821@102 F821@116 F821@132
list["uu3"].x; list["uu4"]()  # expect: F821@7 F821@22
