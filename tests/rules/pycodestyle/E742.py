class l: pass
class O(B): pass
class I:
    class l: pass
class Il: pass
class l: pass  # noqa: E742
# expect at 1: E742@7
# expect at 2: E742@7
# expect at 3: E742@7
# expect at 4: E742@11
