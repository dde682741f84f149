class C[*P = (yield)]: pass
