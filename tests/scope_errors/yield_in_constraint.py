class C[T: ((yield), 1)]: pass
