f"{a
 b}"
