import os
def f():
    pass
# comment
class A:
    x = 1
    def g(self): pass
    # c
    @dec

    # d

    def h(self):
        y = 1
        # e
        def i(): pass



        return 1



# foo

def z():
    pass
x = 1



# a



# b
def k():
    pass
# c

y = 2
if x:
    def k():
        pass
    z = 1



    # q
    @a


    def k(): pass
