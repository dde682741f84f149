f(password="a")  # expect: S106@3
f(token="")
f(password=x)
f(password=b"a")
f(password=f"a")
f(x=1, password="a", pwd="b")  # expect: S106@8 S106@22
f(password="a" "b")  # expect: S106@3
x.f(password="a")  # expect: S106@5
f(**{"password": "a"})
dict(password="a")  # expect: S106@6
class A(password="a"): pass
@f(password="a")  # expect: S106@4
def g(): pass
f(password=("a"))  # expect: S106@3
f(password=None)
f(Password="a")  # expect: S106@3
f(my_token_x="a")  # expect: S106@3

# suppressed
f(password="a")  # noqa: S106
