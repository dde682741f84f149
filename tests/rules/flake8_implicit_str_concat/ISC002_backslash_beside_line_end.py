# A line end in brackets that is no continuation allows the strings beside it.
x = ("a"  # \
     "b")
x = ("a" \
     # comment
     "b")
x = ("a"  # comment
     \
     "b")
