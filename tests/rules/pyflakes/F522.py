"{a}".format(b=1)  # expect: F522@1
"{a.b[0]}".format(a=1, c=2)  # expect: F522@1
"{!r:>{w}}".format(1, w=2, q=3)  # expect: F522@1
"{}".format(a=1)  # expect: F522@1
"{}".format(*x, a=1)  # expect: F522@1

# near misses
"{} {}".format(1)
"{0} {}".format(1, 2)
"{".format(1)
"}".format(1)
"{} {}".format(1, 2, 3)
"{0} {2}".format(1, 2, 3)
"{} {a}".format(*x)
"{} {a}".format(**x)
"{} {}".format(*x, 1)
"{!x}".format(1)
"{:{}} {}".format(1, 2)
"{:{a}} {}".format(1, 2)

# suppressed
"{a}".format(b=1)  # noqa: F522
"{a}".format(b=1)  # noqa
