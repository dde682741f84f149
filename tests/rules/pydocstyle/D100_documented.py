"""What this is for."""

import math
