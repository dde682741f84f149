class Public:
    class Missing:
        class Deeper:
            pass

    class Documented:
        """What it is."""

    class _Private:
        pass

    class Quiet:  # noqa: D106
        pass

    def method(self):
        class Local:
            pass


class _Private:
    class Inside:
        pass
# expect at 2: D106@11
# expect at 3: D106@15
