x = "a" \
    "b"  # expect at 1: ISC002@5
x = ("a"
     "b")
x = ("a" \
     "b")  # expect at 5: ISC002@6
x = "a" "b"
x = f"a{b}" \
    "c"  # expect at 8: ISC002@5
x = "a" + \
    "b"
x = "a" \
    "b"  # noqa: ISC002
