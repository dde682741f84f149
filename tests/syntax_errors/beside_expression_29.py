x = [a := b
 c]
