x = {*a
 b}
