# options: lint.flake8-quotes.multiline-quotes=single
text = """Dear all"""  # expect: Q001@8
good = '''Dear all'''
inline = "Dear all"
holds_three = """say '''yes''' now"""
ends_with_one = """it is Ann'"""
quiet = """Dear all"""  # noqa: Q001
