x = lambda b, a=(
1 2): a
