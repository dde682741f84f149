a: "int x"  # expect: F722@4
b: List["a b"]  # expect: F722@9
def f(c: "1 +", d: "x.y") -> "in":  # expect: F722@10 F722@30
    pass

# near misses
e: "List[int]"
f: "(int)"
g = "int x"
h: Literal["a b"] = 1  # expect: F722@12

# suppressed
i: "int x"  # noqa: F722
