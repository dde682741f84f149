x = 1
# c
@a

# b


# d



def f(): pass
