a  # noqa: F821
b  # noqa
c  # noqa: F401  # expect: F821@1
