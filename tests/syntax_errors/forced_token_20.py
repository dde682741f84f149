x = [lambda
 a b: c]
