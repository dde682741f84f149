import sys
print >> sys.stderr, "hello"  # expect: F633@1
print >> sys.stderr  # expect: F633@1
(print) >> 3  # expect: F633@2

# near misses
print("hello", file=sys.stderr)
a >> print
def f(print):
    print >> a

# suppressed
print >> sys.stderr  # noqa: F633
