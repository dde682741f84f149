"{0} {}".format(1, 2)  # expect: F525@1
"{} {1}".format(1, 2, 3)  # expect: F525@1

# near misses
"{} {}".format(1)
"{".format(1)
"}".format(1)
"{a}".format(b=1)
"{a.b[0]}".format(a=1, c=2)
"{} {}".format(1, 2, 3)
"{0} {2}".format(1, 2, 3)
"{} {a}".format(*x)
"{} {a}".format(**x)
"{} {}".format(*x, 1)
"{!x}".format(1)
"{:{}} {}".format(1, 2)

# suppressed
"{0} {}".format(1, 2)  # noqa: F525
"{0} {}".format(1, 2)  # noqa
