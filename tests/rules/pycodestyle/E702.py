x = 1; y = 2
x = 1;
x = 1
if x: y = 1; z = 2
x = 1; y = 2;
x = ";"
x = 1; y = 2  # noqa: E702
# expect at 1: E702@6
# expect at 4: E702@12
# expect at 5: E702@6
