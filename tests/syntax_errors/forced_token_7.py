if a(
 b=): pass
