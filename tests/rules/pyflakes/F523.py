"{0} {}".format(1, 2)  # expect: F523@1
"{} {}".format(1, 2, 3)  # expect: F523@1
"{0} {2}".format(1, 2, 3)  # expect: F523@1
"{a b}".format(1)  # expect: F523@1
"{{}}".format(1)  # expect: F523@1
"{} {1}".format(1, 2, 3)  # expect: F523@1
"{ }".format(1)  # expect: F523@1
"{0x}".format(1)  # expect: F523@1
"{-1}".format(1)  # expect: F523@1
"{'a'}".format(1)  # expect: F523@1
"{a}".format(1, *x)  # expect: F523@1
"{a}".format(1, **x)  # expect: F523@1

# near misses
"{} {}".format(1)
"{".format(1)
"}".format(1)
"{a}".format(b=1)
"{a.b[0]}".format(a=1, c=2)
"{} {a}".format(*x)
"{} {a}".format(**x)
"{} {}".format(*x, 1)
"{!x}".format(1)
"{:{}} {}".format(1, 2)
"{:{a}} {}".format(1, 2)
"{0.}".format(1)

# suppressed
"{0} {}".format(1, 2)  # noqa: F523
"{0} {}".format(1, 2)  # noqa
