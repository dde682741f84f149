def fifty():
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
def fifty_one():  # expect: PLR0915@5
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
    x = 1
def returns():
    return 1
    return 1
    return 1
    return 1
    return 1
    return 1
    return 1
    return 1
    return 1
    return 1
    return 1
    return 1
    return 1
    return 1
    return 1
    return 1
    return 1
    return 1
    return 1
    return 1
    return 1
    return 1
    return 1
    return 1
    return 1
    return 1
    return 1
    return 1
    return 1
    return 1
    return 1
    return 1
    return 1
    return 1
    return 1
    return 1
    return 1
    return 1
    return 1
    return 1
    return 1
    return 1
    return 1
    return 1
    return 1
    return 1
    return 1
    return 1
    return 1
    return 1
    return 1
    return 1
    return 1
    return 1
    return 1
    return 1
    return 1
    return 1
    return 1
    return 1
