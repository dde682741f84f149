with (a
 b): pass
