"""Module."""
f'a'  # expect: F541@1
f"a{x}"
f""   # expect: F541@1
f'a' f'b'  # expect: F541@1 F541@6
f'a' 'b'  # expect: F541@1
'a' f'b'  # expect: F541@5
f'a' f'b{x}'
f'{x}' f'b'
('a'
 f'b'  # expect: F541@2
 f'c')  # expect: F541@2
rf'a'  # expect: F541@1
fR'a'  # expect: F541@1
F'a'  # expect: F541@1
f'{{}}'  # expect: F541@1
f'''a
b'''
f'{x:f}'
f"{f'a'}"  # expect: F541@4
f"{x:{f'a'}}"  # expect: F541@7
print(f'a' % x)  # expect: F541@7
t'a'
f'{x!r:{f"b"}c}'  # expect: F541@9
{f'a': f'b'}  # expect: F541@2 F541@8
x = f'a' \
    f'b'  # expect: F541@5
f"{x:{'a'}}" f'b'
f'{x}{f"a"}'  # expect: F541@7
f'a'f'b''c'f'd'  # expect: F541@1 F541@5 F541@12
print(f"a"f"b")  # expect: F541@7 F541@11
return_ = 1 if f'a' else f'b'  # expect: F541@16 F541@26
yield_ = 1
def f():
    f"would become a docstring"  # expect: F541@5
    f"not this one"  # expect: F541@5

# suppressed
f'a'  # noqa: F541
f'a'  # noqa
f'a'  # noqa: F401  # expect: F541@1
# expect at 17: F541@1
# expect at 26: F541@5
