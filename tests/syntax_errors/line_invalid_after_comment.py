x = 1  # fine
# comment
y = 1 1  # not
