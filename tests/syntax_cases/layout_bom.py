# a byte order mark
x = "é"; y
