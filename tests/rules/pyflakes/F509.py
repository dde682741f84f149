"%y" % 1  # expect: F509@1
"%(a)%" % {"a": 1}  # expect: F509@1
"%b" % 1  # expect: F509@1
"%ld %Lf %hd %lld" % (1, 2, 3, 4)  # expect: F509@1

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
"%y" % 1  # noqa: F509
"%y" % 1  # noqa
