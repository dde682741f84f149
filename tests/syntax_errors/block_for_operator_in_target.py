for x not in y:
    pass
