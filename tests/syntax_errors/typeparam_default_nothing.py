class A[T = ]:
    pass
