"%s %s" % {"a": 1}  # expect: F503@1
"%.*f" % {"a": 1}  # expect: F503@1
"%s %s" % {x: 1 for x in y}  # expect: F503@1

# near misses
"%(a)s %s" % {"a": 1}
"%s %s" % (1,)
"%s %s" % (1, 2, 3)
"%s %s" % (1, *x)
"%s" % (1, 2)
"%s" % {"a": 1}
"%(a)s" % (1,)
"%(a)s" % [1]
"%(a)s" % (1 for x in y)
"%(a)s" % "str"
"%(a)s" % 1
"%(a)s" % x

# suppressed
"%s %s" % {"a": 1}  # noqa: F503
"%s %s" % {"a": 1}  # noqa
