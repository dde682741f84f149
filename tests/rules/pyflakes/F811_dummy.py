import _a
import _a
import _b
def _b(): pass
def _c(): pass
def _c(): pass
def _d(): pass
import _d
import _e
def f():
    import _e  # noqa: F811
# expect at 2: F811@8
# expect at 4: F811@5
