try:
    import b
    # isort: split
    import a
except ImportError:
    import c

try:
    import b
    import a  # isort: skip
except ImportError:
    pass

try:
    import b
    import a  # expect at 15: I001@5
except ImportError:
    # isort: off
    import b
    import a
# expect at 2: I001@5
