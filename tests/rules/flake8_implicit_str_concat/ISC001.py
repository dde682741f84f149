x = "a" "b"  # expect: ISC001@5
x = "a" f"b{c}"  # expect: ISC001@5
x = f"a{b}" "c" "d"  # expect: ISC001@5 ISC001@13
x = "a" + "b"
x = ("a"
     "b")
x = "a" \
    "b"
x = ["a", "b" "c"]  # expect: ISC001@11
x = """a
b""" "c"  # expect at 10: ISC001@5
x = b"a" b"b"  # expect: ISC001@5
x = "a" "b"  # noqa: ISC001
x = f"{"a"}"
