import b
def f(): ...
import a

def g(): ...
import a


def h(): ...
import a

class C: ...
import b
import a
# expect at 1: I001@1
# expect at 6: I001@1
# expect at 13: I001@1
