text = '''Dear all'''  # expect: Q001@8
two_inside = '''a ""b'''  # expect: Q001@14
at_start = '''"a'''  # expect: Q001@12
over_lines = '''
Dear all
'''
beside = "a" '''b'''  # expect: Q001@14
good = """Dear all"""
inline = 'Dear all'
holds_three = '''say """yes""" now'''
ends_with_one = '''say "yes"'''
ends_with_escaped = '''say \"yes\"'''
inside_braces = f"""{'''a'''}"""
quiet = '''
Dear all
'''  # noqa: Q001


def function():
    '''Not here.'''
    '''but here'''  # expect: Q001@5
# expect at 4: Q001@14
