assert (x, "message")  # expect: F631@1
assert (x,), "message"  # expect: F631@1
assert (  # expect: F631@1
    x,
    "message",
)

# near misses
assert ()
assert (x), "message"
assert [x, "message"]

# suppressed
assert (x, "message")  # noqa: F631
