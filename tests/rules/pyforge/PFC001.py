# judge: no, ruff has no such rule; the figures are those of radon and complexipy
# options: lint.pyforge.max-cognitive-complexity=4
def plain(a, b):
    return a


def small(a, b):
    return a + b


def arithmetic(a, b, c, d):
    total = (a - b) ** 2 + (c - d) ** 2
    total = total - (a * b - c * d) // (a + b + c + d)
    return -total if total < 0 else total


def branches(rows, limit):  # expect: PFC001@5
    """A docstring does not count as source."""
    found = []
    # Nor does a comment.

    for row in rows:
        if row > limit and row != 0 or not rows:
            for cell in row:
                if cell or limit:
                    found.append(cell * 2 + 1)
                elif limit:
                    break
        else:
            while limit:
                limit -= 1
    return found


class Shape:
    def area(self):
        if self.x and self.y:
            return self.x * self.y
        return 0

    async def nested(self, a):  # expect: PFC001@15
        def inner(b):
            if a and b:
                return a + b * a % b
            return [x for x in b if x]
        try:
            if a:
                return inner(a)
        except ValueError:
            return self.nested(a)


def one_line(a): return a * a + a / 2 - a


# suppressed
def branches(rows, limit):  # noqa: PFC001
    """A docstring does not count as source."""
    found = []
    # Nor does a comment.

    for row in rows:
        if row > limit and row != 0 or not rows:
            for cell in row:
                if cell or limit:
                    found.append(cell * 2 + 1)
                elif limit:
                    break
        else:
            while limit:
                limit -= 1
    return found
