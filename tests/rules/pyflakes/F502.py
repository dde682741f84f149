"%(a)s" % (1,)  # expect: F502@1
"%(a)s" % [1]  # expect: F502@1
"%(a)s" % (1 for x in y)  # expect: F502@1
"%s %(a)s" % (1, 2)  # expect: F502@1
"%(a)s" % ("a",)  # expect: F502@1
"%(a)s" % {1, 2}  # expect: F502@1
"%(a)s" % {x for x in y}  # expect: F502@1
"%(a)s" % [x for x in y]  # expect: F502@1

# near misses
"%(a)s %s" % {"a": 1}
"%s %s" % (1,)
"%s %s" % (1, 2, 3)
"%s %s" % (1, *x)
"%s" % (1, 2)
"%s %s" % {"a": 1}
"%s" % {"a": 1}
"%(a)s" % "str"
"%(a)s" % 1
"%(a)s" % x
"%(a)s" % {"b": 1}
"%(a)s" % {"b": 1, "a": 1, **x}

# suppressed
"%(a)s" % (1,)  # noqa: F502
"%(a)s" % (1,)  # noqa
