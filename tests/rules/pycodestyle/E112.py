# options: lint.preview=true
# What the rule finds is a syntax error besides: tests/cli/test_check.py looks at it.
for item in items:
    pass
if item: pass
for item in items:
    # comment
    pass
