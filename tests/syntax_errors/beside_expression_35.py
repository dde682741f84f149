x = [a
 None]
