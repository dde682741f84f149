answer = "it\'s"  # expect: Q004@10
other = 'say \"yes\"'  # expect: Q004@9
prefixed = b"it\'s"  # expect: Q004@12
formatted = f"it\'s {answer}"  # expect: Q004@13
both = "\"it\'s\""  # expect: Q004@8
beside = "it" "\'s"  # expect: Q004@15
inside = f"{'a'} {answer} \'"  # expect: Q004@10
own_quote = 'it\'s'
raw = r"it\'s"
multiline = """it\'s"""
backslash = "it\\'s"
only_in_specification = f"{answer:\'>3}"
quiet = "it\'s"  # noqa: Q004


def function():
    "It\'s here."
