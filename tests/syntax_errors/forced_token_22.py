x = [lambda
 a=
 b c: c]
