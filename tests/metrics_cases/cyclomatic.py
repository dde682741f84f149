# The cyclomatic dialects side by side, and the counts that go with them.


def straight(a, b):  # ruff=1 mccabe=1 radon=1 statements=1 branches=0 returns=1 nesting=0 arguments=2
    return a


def chain(a, b):  # ruff=3 mccabe=3 radon=3 branches=3 statements=5 nesting=1
    if a:
        pass
    elif b:
        pass
    else:
        pass


def loops(a, b):  # ruff=3 mccabe=3 radon=5 branches=4
    for x in a:
        pass
    else:
        pass
    while b:
        pass
    else:
        pass


def handlers():  # ruff=4 mccabe=4 radon=4 branches=4 nesting=1
    try:
        pass
    except ValueError:
        pass
    except KeyError:
        pass
    else:
        pass
    finally:
        pass


def only_finally(a):  # ruff=2 mccabe=2 radon=2 branches=2
    try:
        pass
    finally:
        if a:  # mccabe does not look into finally
            pass


def groups(a):  # ruff=3 mccabe=1 radon=2 branches=2
    try:
        pass
    except* ValueError:
        if a:
            pass


def expressions(a, b):  # ruff=1 mccabe=1 radon=8 branches=0
    x = a and b or a  # +2
    y = a if b else x  # +1
    z = [p for q in a for p in q if p]  # +3
    assert x and y and z  # +1, and nothing for what stands in it
    return lambda: x


def irrefutable(a, b):  # ruff=2 mccabe=1 radon=2 branches=2 nesting=1
    match a:
        case 1:
            pass
        case _:
            pass


def refutable(a, b):  # ruff=3 mccabe=1 radon=2 branches=2
    match a:
        case 1:
            pass
        case x if b:
            pass


def alternatives(a):  # ruff=1 mccabe=1 radon=2
    match a:
        case 1 | _:
            pass


def match_body(a, b):  # ruff=3 mccabe=1 radon=3 branches=2 nesting=2
    match a:
        case [b, c]:
            if b:
                pass


def nested(a):  # ruff=4 mccabe=4 radon=2 statements=5 branches=1 returns=1
    def inner(b):  # ruff=2 mccabe=2 radon=2 branches=1 returns=1
        if b:
            return 1

    if a:
        return 2


def with_class(a):  # ruff=4 mccabe=4 radon=1
    class Local:
        if a:
            x = 1

        def method(self):  # ruff=2 mccabe=2 radon=2
            if a:
                pass

    for_nobody = 1


def signature(a, /, b, *args, c=1, d: int = 2, **kwargs) -> None:  # arguments=4 positional=2
    pass


def deep(a):  # nesting=5 ruff=5 statements=7
    if a:
        while a:
            with a:
                for b in a:
                    try:
                        pass
                    except ValueError:
                        pass
