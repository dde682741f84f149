def f(password="a"): pass  # expect: S107@16
def f(x, password="a"): pass  # expect: S107@19
def f(x, /, password="a"): pass  # expect: S107@22
def f(password="a", /): pass  # expect: S107@16
def f(*, password="a"): pass  # expect: S107@19
def f(*, x=1, password="a", pwd="b", token=None): pass  # expect: S107@24 S107@33
def f(password: str = "a"): pass  # expect: S107@23
def f(password=""): pass
async def f(password="a"): pass  # expect: S107@22
lambda password="a": 1
class A:
    def f(self, password="a"): pass  # expect: S107@26
def f(password=b"a", pwd=f"a"): pass
def f(pwd, password="a" "b", secret="x"): pass  # expect: S107@21 S107@37
def f(x="a", password=None): pass
def f(password=("a")): pass  # expect: S107@17
def f(*password, **pwd): pass
def f(a, b, token="t", *args, secret="s", **kw): pass  # expect: S107@19 S107@38

# suppressed
def f(password="a"): pass  # noqa: S107
