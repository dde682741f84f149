# options: lint.pylint.max-returns=2
def a():  # expect: PLR0911@5
    return 1
    return 2
    return 3
def b():
    def c():  # expect: PLR0911@9
        return 1
        return 2
        return 3
    return 1
def d():  # expect: PLR0911@5
    if x: return 1
    for y in z: return 1
    while x: return 3
    with x: return 1
    try: return 1
    except E: return 1
    else: return 1
    finally: return 2
def e():
    class K:
        def m(self):  # expect: PLR0911@13
            return 1
            return 1
            return 1
    lambda: 1
    return 1
async def f():  # expect: PLR0911@11
    match x:
        case 1: return 1
        case 2: return 2
        case 3: return 3
class C:
    def m(self):  # expect: PLR0911@9
        if x:
            return 1
        elif y: return
        else: return 3

# suppressed
def q():  # noqa: PLR0911
    return 1
    return 2
    return 3
