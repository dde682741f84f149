x = "a" + "b"
x = ("a" +  # expect: ISC003@6
     "b")
x = ("a"  # expect: ISC003@6
     + f"b{x}")
x = "a" + \
    "b"
# expect at 6: ISC003@5
x = [b"a" +  # expect: ISC003@6
     b"b"]
x = (b"a" +
     "b")
x = ("a" +  # expect: ISC003@6
     "b" +
     "c")
x = ("a" + y +
     "b" +
     "c")
x = ("a" "b" +  # expect: ISC003@6
     "c")
x = ("a"
     "b" + "c")
x = (("a") +  # expect: ISC003@6
     ("b"))
x = ("""a
""" + "b")
x = ("a" * 2 +
     "b")
x = ("a" +  # noqa: ISC003
     "b")
