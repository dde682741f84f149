# options: lint.dummy-variable-rgx="^(?P<n>un|[[:alpha:]]+_unused)$"
def f():
    un = 1
    x_unused = 1
    xunused = 1
    _x = 1
    un_ = 1
    _ = 1  # noqa: F841
# expect at 5: F841@5
# expect at 6: F841@5
# expect at 7: F841@5
