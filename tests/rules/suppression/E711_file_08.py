# ruff: noqa E711
x == None
