# What a backslash continues is one line; the code in strings is left alone.
f(a \
)
f(a, b \
)
f(a, b \

)
f(a,
  b \
)
f(a,
  b  # comment \
)
g(c, \
  d
)
x = f"""{f(a,
  b
)} {[a
]}"""
y = f"{a}" + f(
    b
)
f(a, f"{[
    1
]}"
)
# expect at 6: COM812@7
# expect at 13: COM812@4
# expect at 16: COM812@4
# expect at 23: COM812@6
# expect at 27: COM812@4
