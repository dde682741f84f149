__all__ = ["a", "b"]  # expect: F822@17
a = 1
__all__ += ["c", "d"]  # expect: F822@18
__all__.extend(["e"])
def c(): ...

# near misses
x = ["zork"]

# suppressed
__all__ += ["zork"]  # noqa: F822
__all__ += [  # noqa: F822
    "zork",
]
