# Sonar's cognitive complexity: what each statement adds, alone and nested.
# file: sonar=78


def straight(a, b):  # sonar=0
    with open(a) as f:
        x = f.read() + b
    del b
    return x


def chain(a, b, c):  # sonar=4
    if a:  # +1
        return 1
    elif b:  # +1
        return 2
    elif c:  # +1
        return 3
    else:  # +1
        return 4


def else_then_if(a, b):  # sonar=4
    if a:  # +1
        pass
    else:  # +1
        if b:  # +2
            pass


def four_deep(a, b, c, d):  # sonar=10
    for x in a:  # +1
        while b:  # +2
            if c:  # +3
                if d:  # +4
                    pass


def elif_in_depth(a, b, c):  # sonar=8
    if a:  # +1
        if b:  # +2
            pass
        elif c:  # +1
            if a:  # +3
                pass
        else:  # +1
            pass


def loop_else(a, b):  # sonar=8
    for x in a:  # +1
        pass
    else:  # +1
        if b:  # +2
            pass
    while b:  # +1
        pass
    else:  # +1
        if a:  # +2
            pass


def handlers(a, b):  # sonar=13
    try:
        if a:  # +1
            pass
    except ValueError:  # +1
        if a:  # +2
            pass
    except (KeyError, OSError) as e:  # +1
        for x in b:  # +2
            if x:  # +3
                pass
    else:  # +1
        if a:  # +2
            pass
    finally:
        b = None


def nested_try(a):  # sonar=6
    if a:  # +1
        try:
            pass
        except ValueError:  # +2
            if a:  # +3
                pass
        finally:
            pass


def groups(a):  # sonar=3
    try:
        pass
    except* ValueError:  # +1
        if a:  # +2
            pass


def finally_does_not_nest(a):  # sonar=1
    try:
        pass
    finally:
        if a:  # +1
            pass


def with_does_not_nest(a, b):  # sonar=3
    with a, b:
        if a:  # +1
            with b:
                if b:  # +2
                    pass


def match_nests_but_adds_nothing(a, b):  # sonar=5
    match a:
        case 1:
            if b:  # +2
                pass
        case [x, *_] if x and b:  # +1 for the sequence of and
            for y in x:  # +2
                pass
        case _:
            pass


async def asynchronous(a, b):  # sonar=5
    async for x in a:  # +1
        if x:  # +2
            await b
    async with a:
        if b:  # +1
            pass
    return await (a if b else x)  # +1


def jumps(a):  # sonar=4
    for x in a:  # +1
        if x:  # +2
            break
        else:  # +1
            continue


def recursive(a):  # sonar=1
    if a:  # +1
        return recursive(a - 1)
    return 0


def assertions(a, b):  # sonar=2
    assert a and b, "both"  # +1
    raise a or b  # +1


def nothing_inside():  # sonar=0
    ...


class C:
    def method(self):  # sonar=1
        if self:  # +1
            pass
