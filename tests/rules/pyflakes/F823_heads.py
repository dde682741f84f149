from typing import cast
name = int
def strings(x):
    y = cast("name", x)
    def inner(a: "name") -> "list[name]": pass
    z: "name" = y
    name = 1
    return name, inner, z
def signatures():
    def inner(a: name, *b: name) -> name: pass
    class Inner(name, key=name): pass
    name = 1
    return name, inner, Inner
def defaults():
    def inner(a=name): pass
    name = 1
    return name, inner
def decorators():
    @name
    class Inner: pass
    name = 1
    return name, Inner
def variables():
    x: name = 1
    name = 2
    return name, x
def suppressed():
    x = name()  # noqa: F823
    name = 2
    return name, x
# expect at 15: F823@17
# expect at 19: F823@6
# expect at 24: F823@8
