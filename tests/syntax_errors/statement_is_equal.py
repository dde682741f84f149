x = a is == b
