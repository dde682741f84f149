# options: lint.preview=true
import functools


class Public:
    @property
    def returns(self):
        """Returns what."""

    @functools.cached_property
    def get(self):
        """get what."""

    @property
    def quoted(self):
        """`Fetch` what."""

    @property
    def good(self):
        """What."""

    @property
    def other_verb(self):
        """Checks what."""

    def method(self):
        """Return what."""

    @property
    def quiet(self):
        """Return what."""  # noqa: D421
# expect at 8: D421@12
# expect at 12: D421@12
# expect at 16: D421@12
