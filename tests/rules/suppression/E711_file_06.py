# RUFF: NOQA
x == None  # expect: E711@6
