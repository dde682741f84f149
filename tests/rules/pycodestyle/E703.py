x = 1; y = 2
x = 1;
x = 1
if x: y = 1; z = 2
x = 1; y = 2;
x = ";"
x = 1;  # comment
x = 1;  # noqa: E703
# expect at 2: E703@6
# expect at 5: E703@13
# expect at 7: E703@6
