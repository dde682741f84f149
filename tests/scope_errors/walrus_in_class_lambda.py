class C:
    x = lambda: [(y := 1) for x in z]
