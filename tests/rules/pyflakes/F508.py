"%.*f" % {"a": 1}  # expect: F508@1
"%(a)*d" % {"a": 1}  # expect: F508@1

# near misses
"%(a)s %s" % {"a": 1}
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

# suppressed
"%.*f" % {"a": 1}  # noqa: F508
"%.*f" % {"a": 1}  # noqa
