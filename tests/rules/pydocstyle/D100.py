import math
# expect at 1: D100@1
