x = 1
(a)[0]: int = 2
