class A[T = int, U]:
    x y
