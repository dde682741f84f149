# rule: D100
import math
