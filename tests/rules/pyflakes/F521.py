"{".format(1)  # expect: F521@1
"}".format(1)  # expect: F521@1
"{0.}".format(1)  # expect: F521@1
"{0[}".format(1)  # expect: F521@1
"{a[]}".format(a=1)  # expect: F521@1
"{:{:{}}}".format(1, 2, 3)  # expect: F521@1
"{!}".format(1)  # expect: F521@1
"{:d".format(1)  # expect: F521@1
"{:}}".format(1)  # expect: F521@1
"{!r }".format(1)  # expect: F521@1

# near misses
"{} {}".format(1)
"{0} {}".format(1, 2)
"{a}".format(b=1)
"{a.b[0]}".format(a=1, c=2)
"{} {}".format(1, 2, 3)
"{0} {2}".format(1, 2, 3)
"{} {a}".format(*x)
"{} {a}".format(**x)
"{} {}".format(*x, 1)
"{!x}".format(1)
"{:{}} {}".format(1, 2)
"{:{a}} {}".format(1, 2)

# suppressed
"{".format(1)  # noqa: F521
"{".format(1)  # noqa
