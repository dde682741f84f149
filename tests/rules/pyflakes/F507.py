"%s %s" % (1,)  # expect: F507@1
"%s %s" % (1, 2, 3)  # expect: F507@1
"%s" % (1, 2)  # expect: F507@1
"%s %s" % {"a": 1}  # expect: F507@1
"%.*f" % {"a": 1}  # expect: F507@1
"%.*f" % (1,)  # expect: F507@1
"%% %s" % ()  # expect: F507@1
"%s %s" % 1  # expect: F507@1
"%s %s" % "a"  # expect: F507@1
"%s" % ()  # expect: F507@1
"a" % (1,)  # expect: F507@1
"a" % 1  # expect: F507@1
"a" % {"a": 1}  # expect: F507@1
"a" % {}  # expect: F507@1
"%s %s" % [1, 2]  # expect: F507@1
"%s %s" % (x for x in y)  # expect: F507@1
"%s" "%s" % (1,)  # expect: F507@1
u"%s %s" % (1,)  # expect: F507@1
"%-5d %+d % d %#x %05d" % (1,)  # expect: F507@1
"%s %s" % {x: 1 for x in y}  # expect: F507@1

# near misses
"%(a)s %s" % {"a": 1}
"%s %s" % (1, *x)
"%s" % {"a": 1}
"%(a)s" % (1,)
"%(a)s" % [1]
"%(a)s" % (1 for x in y)
"%(a)s" % "str"
"%(a)s" % 1
"%(a)s" % x
"%(a)s" % {"b": 1}
"%(a)s" % {"b": 1, "a": 1, **x}
"%(a)s" % {"b": 1, x: 1}

# suppressed
"%s %s" % (1,)  # noqa: F507
"%s %s" % (1,)  # noqa
