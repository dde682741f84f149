"%(a)s %s" % {"a": 1}  # expect: F506@1
"%(a)*d" % {"a": 1}  # expect: F506@1
"%s %(a)s" % (1, 2)  # expect: F506@1

# near misses
"%s %s" % (1,)
"%s %s" % (1, 2, 3)
"%s %s" % (1, *x)
"%s" % (1, 2)
"%s %s" % {"a": 1}
"%s" % {"a": 1}
"%(a)s" % (1,)
"%(a)s" % [1]
"%(a)s" % (1 for x in y)
"%(a)s" % "str"
"%(a)s" % 1
"%(a)s" % x

# suppressed
"%(a)s %s" % {"a": 1}  # noqa: F506
"%(a)s %s" % {"a": 1}  # noqa
