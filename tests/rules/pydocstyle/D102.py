from typing import overload, override


class Public:
    def missing(self):
        pass

    def documented(self):
        """Say what."""

    def _private(self):
        pass

    def __mangled(self):
        pass

    def __new__(cls):
        pass

    def __call__(self):
        pass

    @property
    def value(self):
        return 1

    @value.setter
    def value(self, new):
        pass

    @value.deleter
    def value(self):
        pass

    @other.setter
    def odd(self, new):
        pass

    @overload
    def double(self, x: int): ...

    @overload
    def double(self, x: str): ...

    def double(self, x):
        def inner():
            pass

    @override
    def inherited(self):
        pass

    async def waiting(self):
        pass

    def quiet(self):  # noqa: D102
        pass

    class Nested:
        def method(self):
            pass


class _Private:
    def method(self):
        pass
# expect at 5: D102@9
# expect at 17: D102@9
# expect at 20: D102@9
# expect at 24: D102@9
# expect at 36: D102@9
# expect at 45: D102@9
# expect at 53: D102@15
# expect at 60: D102@13
