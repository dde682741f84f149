class A(a=1, B):
    pass
