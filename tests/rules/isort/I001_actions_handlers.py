try:
    import b
    # isort: split
    import a
except ImportError:
    import b
    # isort: split
    import a
try:
    import b
    # isort: split
    import a
finally:
    pass
try:
    if x:
        import b
        # isort: split
        import a
except* ImportError:
    pass
try:
    import b  # noqa: I001
    # isort: split
    import a
except ImportError:
    pass
else:
    import b
    # isort: split
    import a
# expect at 2: I001@5
# expect at 17: I001@9
