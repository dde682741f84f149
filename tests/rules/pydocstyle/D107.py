class Public:
    def __init__(self):
        pass


class Documented:
    def __init__(self):
        """Begin."""


class Quiet:
    def __init__(self):  # noqa: D107
        pass


class _Private:
    def __init__(self):
        pass


def __init__():
    pass
# expect at 2: D107@9
