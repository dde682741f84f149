# options: lint.flake8-quotes.avoid-escape=false
answer = "say \"yes\""
formatted = f"\"{answer}\""
