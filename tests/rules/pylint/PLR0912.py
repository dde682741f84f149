# options: lint.pylint.max-branches=2
def two():
    if a: pass
    else: pass
def three():  # expect: PLR0912@5
    if a: pass
    elif b: pass
    else: pass
def loops():  # expect: PLR0912@5
    for x in y: pass
    else: pass
    while z: pass
def tries():  # expect: PLR0912@5
    try: pass
    except A: pass
    else: pass
    finally: pass
def tries_two():
    try: pass
    except A: pass
    finally: pass
def matched(x):  # expect: PLR0912@5
    match x:
        case 1: pass
        case 2: pass
        case _: pass
def nested():  # expect: PLR0912@5
    if a:
        if b:
            if c: pass
def inner_counts():
    if a: pass
    def inner():
        if b: pass
        if c: pass
def flat():
    with a: pass
    return [x for x in y if x if y if z]
class C:
    async def method(self):  # expect: PLR0912@15
        async for x in y:
            async with z:
                if a: pass
        if b: pass

# suppressed
def quiet():  # noqa: PLR0912
    if a: pass
    if b: pass
    if c: pass
