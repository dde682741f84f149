# options: lint.flake8-quotes.inline-quotes=single
answer = 'it\'s'  # expect: Q003@10
other_quotes = "say \"yes\""
holds_other = 'it\'s "mine"'
quiet = 'it\'s'  # noqa: Q003
