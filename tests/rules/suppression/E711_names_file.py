# ruff: file-ignore[none-comparison]
# options: lint.preview=true
x = y == None
