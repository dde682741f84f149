# ruff: file-ignore[E711]
x == None
