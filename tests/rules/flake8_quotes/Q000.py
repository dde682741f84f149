name = 'Ann'  # expect: Q000@8
prefixed = b'Ann'  # expect: Q000@12
raw = r'\d'  # expect: Q000@7
formatted = f'{name}!'  # expect: Q000@13
two = 'a' 'b'  # expect: Q000@7 Q000@11
half = "a" 'b'  # expect: Q000@12
empty = ''"a"  # expect: Q000@9
escaped = 'it\'s'  # expect: Q000@11
good = "Ann"
holds_preferred = 'say "yes"'
holds_escaped = 'say \"yes\"'
beside_one_that_holds = 'say' '"yes"'
beside_multiline_that_holds = '''say "yes"''' 'a'  # expect: Q000@47
formatted_holds = f'{name!r} "{name}"'
inside_braces = f"{'a'} {dict['b']:{'c'}}"
holds_in_braces = f'{name["a"]}'
annotated: 'int' = 1  # expect: Q000@12
quiet = 'Ann'  # noqa: Q000


def function(parameter: 'int') -> list['int']:  # expect: Q000@25 Q000@40
    "Not here."
    'but here'  # expect: Q000@5
    return parameter
