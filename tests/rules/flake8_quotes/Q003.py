answer = "say \"yes\""  # expect: Q003@10
prefixed = b"say \"yes\""  # expect: Q003@12
beside = "say" "\"yes\""  # expect: Q003@16
behind_backslash = "\\\"yes"  # expect: Q003@20
formatted = f"\"{answer}\""  # expect: Q003@13
in_specification = f"\"{answer:'>3}"  # expect: Q003@20
holds_other = "it's \"mine\""
holds_escaped_other = "it\'s \"mine\""
raw = r"say \"yes\""
multiline = """say \"yes\""""
not_escaped = "C:\\"
other_quotes = 'it\'s'
only_in_specification = f"{answer:\">3}"
string_inside = f"\"{answer['a']}\""
quiet = "say \"yes\""  # noqa: Q003


def function():
    "Say \"what\"."
