'\d'  # expect: W605@2
"\d"  # expect: W605@2
'\\d'
r'\d'
'\n\t\a\b\f\v\r\0\1\7\x41\u1234\U00012345\N{EN DASH}\'\"'
b'\d'  # expect: W605@3
b'\N'
b'\u1234\U00012345'
b'\x41\0'
'\8\9'  # expect: W605@2 W605@4
'a\
b'
'''
\d
 \w
'''
f'\d'  # expect: W605@3
f'\d{x}\d'  # expect: W605@3 W605@8
f'{x:\d}'  # expect: W605@6
f'\{x}'  # expect: W605@3
f'\{{x}}'  # expect: W605@3
f'{"\d"}'  # expect: W605@5
rf'\d'
f'''
\d
{x}
 \w'''  # expect: W605@2
'\é'  # expect: W605@2
'\ '  # expect: W605@2
u'\d'  # expect: W605@3
'a' '\d' "b\d"  # expect: W605@6 W605@12
t'\d'  # expect: W605@3
f'{x!r:\d}'  # expect: W605@8
f"{'\d'!r}"  # expect: W605@5
'\
\d'  # expect: W605@1
Rb'\d'
'\c\d\e'  # expect: W605@2 W605@4 W605@6
f'\}}'  # expect: W605@3

# suppressed
'\d'  # noqa: W605
'''
\d
'''  # noqa: W605
'\d'  # noqa: W604  # expect: W605@2
# expect at 14: W605@1
# expect at 15: W605@2
# expect at 25: W605@1
