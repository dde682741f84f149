"%(a)s" % {"b": 1}  # expect: F504@1
"%(a)s" % {"b": 1, x: 1}  # expect: F504@1
"a" % {"a": 1}  # expect: F504@1
"%(k)s %(k)s" % {"k": 1, "k2": 2, "k3": 3}  # expect: F504@1

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
"%(a)s" % {"b": 1}  # noqa: F504
"%(a)s" % {"b": 1}  # noqa
