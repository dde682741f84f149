from typing import override


class Public:
    def __str__(self):
        return ""

    def __len__(self):
        """Count."""
        return 0

    def __init__(self):
        pass

    def __call__(self):
        pass

    @override
    def __eq__(self, other):
        return True

    def ___(self):
        pass

    def __hash__(self):  # noqa: D105
        return 0


def __getattr__(name):
    return name


class _Private:
    def __str__(self):
        return ""
# expect at 5: D105@9
# expect at 22: D105@9
