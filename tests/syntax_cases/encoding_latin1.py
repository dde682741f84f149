# -*- coding: latin-1 -*-
x = "é"; y = 1
éü = "ÿ\n"; z
