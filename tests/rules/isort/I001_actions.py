import b

# isort: split
import a

x = 1
import b
# isort: split
import a

x = 2
# isort:split
import b
import a

x = 3
# isort: off
import b
import a
# isort: on

x = 4
# ruff: isort: off
import b
import a
# ruff: isort: on
import d
import c

x = 5
import z
import b  # isort: skip
import a


def f():
    import b
    import a
    # isort: off
    import b
    import a


import b
import a
# expect at 7: I001@1
# expect at 13: I001@1
# expect at 27: I001@1
# expect at 31: I001@1
# expect at 37: I001@5
