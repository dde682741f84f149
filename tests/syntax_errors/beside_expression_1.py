x = [a
 not b]
