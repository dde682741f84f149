if x:
    pass }
