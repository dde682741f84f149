# ruff: noqa: E741
x == None  # expect: E711@6
