# options: lint.preview=true
x = y == None  # noqa: none-comparison
x = y == None  # ruff: ignore[none-comparison]
x = y == None  # ruff:ignore[None-Comparison]
x = y == None  # ruff:ignore[none-comparison, F401]
x = y == None  # ruff:ignore[comparison]
# ruff: ignore[none-comparison]
x = y == None
# ruff: disable[none-comparison]
x = y == None
# ruff: enable[none-comparison]
x = y == None
# ruff: disable[E711]
x = y == None
# ruff: enable[none-comparison]
x = y == None
# expect at 2: E711@10
# expect at 4: E711@10
# expect at 6: E711@10
# expect at 12: E711@10
