x1 == None  # noqa
x2 == None  # noqa: E711
x3 == None  # noqa:E711
x4 == None  # noqa : E711
x5 == None  # NOQA: e711  # expect: E711@7
x6 == None  #noqa
x7 == None  # noqa E711
x8 == None  # noqa: E741  # expect: E711@7
x9 == None  # noqa: E741,E711
x10 == None  # noqa: E741 E711
x11 == None  # noqa: E741E711
x12 == None  # noqa: E741, foo, E711  # expect: E711@8
x13 == None  # noqa: E741 because E711  # expect: E711@8
x14 == None  # noqa:E741,,E711
x15 == None  # noqa: E711foo  # expect: E711@8
x16 == None  # noqa-E711  # expect: E711@8
x17 == None  # noqa - E741
x18 == None  # some noqa  # expect: E711@8
x19 == None  # some # noqa
x20 == None  # some # noqa: E741  # expect: E711@8
x21 == None  # noqa:  # expect: E711@8
x22 == None  # noqa: foo  # expect: E711@8
x23 == None  # noqa: E7  # expect: E711@8
x24 == None  # noqa: E  # expect: E711@8
x25 == None  # noqaE711  # expect: E711@8
x26 == None  # noqa: E741 # noqa: E711  # expect: E711@8
x27 == None  # noqa: E741 # noqa  # expect: E711@8
x28 == None  ## noqa
x29 == None  # type: ignore # noqa: E711
x30 == None  # nosec  # expect: E711@8
x31 == None  # No-QA  # expect: E711@8
x32 == None  # noqa:E741	E711
x33 == None  # noqa: E741;E711  # expect: E711@8
x34 == None  # noqa:	E711
x35 == None  #	noqa
x36 == None  # noqa: E711-foo  # expect: E711@8
x37 == None  # noqa: none-comparison  # expect: E711@8
x38 == None  # ruff: ignore[E711]
x39 == None  # ruff: ignore[none-comparison]  # expect: E711@8
x41 == None  # noqa: E711: foo  # expect: E711@8
x42 == None  # noqa:E741 ,E711
x43 == None  # noqa: E711.  # expect: E711@8
x44 == None  # noqa, E711  # expect: E711@8
x45 == None  # xnoqa  # expect: E711@8
x46 == None  # NoQa
x47 == None  # noqa: E741,	E711
x48 == None  # noqa:  E741,   E711
x49 == None  #   noqa:E711
x50 == None  # noqa   :E741  # expect: E711@8
x51 == None  # noqa:(E741)  # expect: E711@8
x52 == None  # noqa:E7411  # expect: E711@8
x53 == None  # noqa:E741\xa0E711  # expect: E711@8
x54 == None  # noqa:E741 E711
x55 == None  # noqa:E741,E711
x56 == None  # foo#noqa
x1 == None  # noqa#foo
x2 == None  # noqa(foo)  # expect: E711@7
x3 == None  # noqa: E711, E741foo  # expect: E711@7
x4 == None  # noqa: E711 E741foo  # expect: E711@7
x5 == None  # noqa: E711# foo
x6 == None  # noqa: E711#foo
x7 == None  # noqa.  # expect: E711@7
x8 == None  # noqa: E711,foo
x9 == None  # noqa: E711,
x10 == None  # noqa: ,E711
x11 == None  # noqa: E711(foo)  # expect: E711@8
x12 == None  # noqa: E711 (foo)
x13 == None  # noqa: E711E741foo  # expect: E711@8
x14 == None  # noqa:# E711  # expect: E711@8
x15 == None  # noqa: E741, # noqa  # expect: E711@8
x16 == None  # noqa foo: E741
x17 == None  # foo noqa: E711 # noqa
x18 == None  # noqa;  # expect: E711@8
x19 == None  # noqa: E711: E741  # expect: E711@8
x20 == None  # noqa: E711 - E741
x21 == None  # noqa-E711 # noqa  # expect: E711@8
x22 == None  # noqa: foo # noqa  # expect: E711@8
x23 == None  # xnoqa # noqa
x24 == None  # noqa: E711/E741  # expect: E711@8
x25 == None  # noqa:E711 : E741
x26 == None  # noqa: # noqa  # expect: E711@8
x27 == None  # noqa_  # expect: E711@8
x28 == None  # noqa : foo  # expect: E711@8
x29 == None  # noqa: E741, E 711  # expect: E711@8
x30 == None  # noqa: E711|E741  # expect: E711@8
x31 == None  # noqa: E711"  # expect: E711@8
x32 == None  # noqa: E711 E711foo  # expect: E711@8
x33 == None  # noqa: E711 ,, ,  E741
x34 == None  # noqa:E741,B006,É711 E711  # expect: E711@8
x35 == None  # noqa: E711 # type: ignore
x36 == None  # noqa: C0301,E711
x37 == None  # noqa: E711é  # expect: E711@8
