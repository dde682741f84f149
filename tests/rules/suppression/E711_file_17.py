def f():
    # ruff: file-ignore[E711]
    pass
x == None  # expect: E711@6
