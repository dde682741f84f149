# rule: D104
import math
# expect at 1: D104@1
