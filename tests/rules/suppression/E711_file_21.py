# ruff: noqa: E741
# ruff: noqa: E711
x == None
