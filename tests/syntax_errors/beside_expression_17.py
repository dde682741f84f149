x = {a
 b: c}
