x = 1,
x = 1, 2,
x = (1,)
x = 1, 2
f(a),
return_value = f(a), g(b),
x = 1,  # noqa: COM818
for a, in b:
    pass
# expect at 1: COM818@6
# expect at 2: COM818@9
# expect at 5: COM818@5
# expect at 6: COM818@26
