(a).b: int
