x = 1
y = t"a {} b"
