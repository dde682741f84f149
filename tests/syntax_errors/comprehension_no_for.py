[x if x in y for]
