# What a backslash continues is one line; the code in strings is left alone.
x = [a, \
]  # expect at 2: COM819@7
x = f"{f(a,)} {[b,]}"
x = [a,
]
