# rule: RUF100,F401,E711
# options: lint.preview=true
x = 1  # ruff: ignore[unused-import]  # expect: RUF100@8
x = 1  # ruff: ignore[too-many-arguments, none-comparison]  # expect: RUF100@8
x = x == None  # ruff: ignore[none-comparison]
x = x == None  # ruff: ignore[none-comparison, E711]  # expect: RUF100@16
x = 1  # ruff: ignore[no-such-rule]
