# options: lint.pydocstyle.property-decorators=tools.lazy
from tools import lazy


class Public:
    @lazy
    def ours(self):
        """Returns what."""

    @staticmethod
    def other(self):
        """Returns what."""
# expect at 12: D401@9
