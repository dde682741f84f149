x = 1  # ruff: noqa
x == None  # expect: E711@6
