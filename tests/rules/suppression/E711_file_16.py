x = 1  # ruff: file-ignore[E711]
x == None  # expect: E711@6
