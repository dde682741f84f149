x = [a
     for a in lambda: c]
