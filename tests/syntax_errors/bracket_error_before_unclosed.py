x = = 2
foo(1,
