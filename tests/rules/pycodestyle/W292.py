# expect at 2: W292@6
x = 1