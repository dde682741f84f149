l = x == None, '''
'''  # noqa: E711
l = '''
''', x == None  # noqa
l = '''a
''', x == None, '''
'''  # noqa
l = \
 x == None, \
 y == None  # noqa
l = \
 '''
''', y == None  # noqa
l = (x ==
  None)  # noqa
l = (  # noqa
x == None)  # expect: E711@6
x = f'''{
x == None}
'''  # noqa
x = f'{
x == None}'  # noqa
x = '''
''', y == None, '''
'''  # ruff: ignore[E711]
x = '''  # noqa
'''; y == None  # expect: E711@11
