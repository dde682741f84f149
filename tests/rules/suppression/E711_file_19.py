# ruff: noqa: E741, E711
x == None
