# options: lint.mccabe.max-complexity=2
def one(): pass
def two():
    if a: pass
def three():  # expect: C901@5
    if a: pass
    elif b: pass
    else: pass
def boolean():
    return a and b or c if d else e
async def loops(x):  # expect: C901@11
    async for y in x: pass
    else: pass
    while x: pass
    else: pass
def tries():  # expect: C901@5
    try: pass
    except A: pass
    except B: pass
def tries_else():  # expect: C901@5
    try: pass
    except A: pass
    else: pass
    finally: pass
def only_finally():
    try: pass
    finally: pass
def groups():  # expect: C901@5
    try: pass
    except* A: pass
    except* B: pass
def match_two(x):
    match x:
        case 1: pass
        case _: pass
def match_three(x):  # expect: C901@5
    match x:
        case 1: pass
        case 2: pass
        case _ if y: pass
def comprehension():
    return [a for b in c if d for e in f if g]
def outer():  # expect: C901@5
    def inner():  # expect: C901@9
        if a: pass
        if b: pass
    return inner
class C:
    def method(self):  # expect: C901@9
        with a: pass
        assert b
        for x in y: pass
        for z in w: pass
    def holder(self):  # expect: C901@9
        class D:
            def inside(self):  # expect: C901@17
                if a: pass
                if b: pass
@deco(lambda: 1 if a else 2)
def decorated():  # expect: C901@5
    if a: pass
    if b: pass

# suppressed
def quiet():  # noqa: C901
    if a: pass
    if b: pass
def loud():  # expect: C901@5
    if a: pass
    if b: pass  # noqa: C901
