def f():
    a = 1  # noqa: F841
    b = (  # noqa: F841
        1
    )
    c = 1  # noqa: F401  # expect: F841@5
