with a(
 b=): pass
