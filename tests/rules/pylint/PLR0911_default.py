def a():
    return
    return
    return
    return
    return
    return
def b():  # expect: PLR0911@5
    return
    return
    return
    return
    return
    return
    return
