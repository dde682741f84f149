"{} {}".format(1)  # expect: F524@1
"{a}".format(b=1)  # expect: F524@1
"{:{}} {}".format(1, 2)  # expect: F524@1
"{:{a}} {}".format(1, 2)  # expect: F524@1
"{a b}".format(1)  # expect: F524@1
"{}".format(a=1)  # expect: F524@1
"{0}{1}" "{2}".format(1, 2)  # expect: F524@1
"{ }".format(1)  # expect: F524@1
"{0x}".format(1)  # expect: F524@1
"{-1}".format(1)  # expect: F524@1
"{'a'}".format(1)  # expect: F524@1

# near misses
"{0} {}".format(1, 2)
"{".format(1)
"}".format(1)
"{a.b[0]}".format(a=1, c=2)
"{} {}".format(1, 2, 3)
"{0} {2}".format(1, 2, 3)
"{} {a}".format(*x)
"{} {a}".format(**x)
"{} {}".format(*x, 1)
"{!x}".format(1)
"{0.}".format(1)
"{0[}".format(1)

# suppressed
"{} {}".format(1)  # noqa: F524
"{} {}".format(1)  # noqa
