x = ["a" "b"]  # expect: ISC004@6
x = ["a", "b" "c", f"d" "e"]  # expect: ISC004@11 ISC004@20
x = ("a" "b", "c")  # expect: ISC004@6
x = "a" "b", "c"  # expect: ISC004@5
x = {b"a" b"b"}  # expect: ISC004@6
x = ["a", ("b" "c")]
x = ("a" "b")
x = {"a": "b" "c"}
f("a" "b", "c")
x = ["a" "b" for y in z]
x = ["a" "b" + "c"]
x = [y if z else "a" "b"]
x["a" "b", 1]  # expect: ISC004@3
x = [
    "a",
    "b"  # expect: ISC004@5
    "c",
]
x = ["a" "b"]  # noqa: ISC004
