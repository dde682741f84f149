# Sonar's cognitive complexity: functions in functions, decorators, classes, code outside functions.
# file: sonar=37

if DEBUG and VERBOSE:  # +1 +1
    for name in names:  # +2
        if name:  # +3
            print(name)

        def inside_a_block(a):  # sonar=1
            if a:
                pass


def outer(a):  # sonar=3
    if a:  # +1
        pass

    def inner(b):  # sonar=1
        if b:  # +2 for outer
            pass


def decorator(function):  # sonar=1
    def wrapper(*args):  # sonar=1
        if args:  # +1: the body is nothing but a function and its return
            function()

    return wrapper


def documented_decorator(function):  # sonar=2
    """A third statement."""

    def wrapper(*args):  # sonar=1
        if args:  # +2
            function()

    return wrapper


def decorator_that_returns_a_call(function):  # sonar=2
    def wrapper(*args):  # sonar=1
        if args:  # +2
            function()

    return wraps(wrapper)


def decorator_factory(limit):  # sonar=1
    def decorate(function):  # sonar=1
        def wrapper(*args):  # sonar=1
            if args:  # +1
                function()

        return wrapper

    return decorate


def three_levels(a):  # sonar=3
    def second():  # sonar=2
        def third():  # sonar=1
            if a:  # +3 for three_levels
                pass

        third()

    second()


def in_depth(a, b):  # sonar=9
    for x in a:  # +1

        def helper():  # sonar=3
            if x:  # +3
                pass
            return 1 if x and b else 2  # +3 +1

        async def other():  # sonar=0
            await b

        helper()
    return a or b  # +1


def with_class(a):  # sonar=4
    def function(b):  # sonar=1
        return a if b else None  # +2

    class Local:
        if a:  # +1: a class begins anew
            x = 1

        def method(self, b):  # sonar=1
            return a if b else None  # +1


class Outer:
    flag = A or B  # +1

    def method(self):  # sonar=1
        if self:
            pass

    class Inner:
        def method(self):  # sonar=2
            def nested():  # sonar=1
                if self:  # +2
                    pass
