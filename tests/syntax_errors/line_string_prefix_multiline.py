x = ("a"
     b"b")
