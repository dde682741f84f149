def f() -> [(b := 1) for c in d]: pass
