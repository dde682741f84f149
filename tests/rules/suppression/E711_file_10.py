# ruff: noqa-E711
x == None  # expect: E711@6
