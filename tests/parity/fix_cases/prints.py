from pprint import pprint
import pprint as pp
print("a")
print("a"); x = 1
x = 1; print("b")
x = 1; print("b");
if x:
    print("a")
if x:
    print("a")
    print("b")
if x: print("a")
else:
    # c
    print("a")  # d
y = print("a")
z = [print("a")]
try:
    print(x
    )
except E:
    print("b"); print("c")
finally:
    pprint(x)
print("b") or x
def f():
    """doc"""
    print(x)

def g():
    print(x); \
    print(y)
class A:
    print(x)
    def h(self): print(y); return 1
print(  # comment
    x)
lambda: print(x)
if x:
    x = 1
    # c1
    print("a")

    # c2

print("end")
