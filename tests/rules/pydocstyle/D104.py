# A module is no package: __init__.py beside it is one.
import math
