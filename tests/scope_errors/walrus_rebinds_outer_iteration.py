[[(x := 1) for z in y] for x in y]
