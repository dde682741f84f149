__all__ = ["Exported"]


class Exported:
    pass


class Internal:
    pass
# expect at 4: D101@7
