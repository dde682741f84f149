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
# expect at 1: E711@10
# expect at 2: E711@10
# expect at 3: E711@10
# expect at 4: E711@10
# expect at 5: E711@10
# expect at 7: E711@10
# expect at 9: E711@10
# expect at 11: E711@10
