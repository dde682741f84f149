x = {a: b
 c}
