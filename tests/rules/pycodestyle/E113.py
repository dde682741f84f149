# options: lint.preview=true
# What the rule finds is a syntax error besides: tests/cli/test_check.py looks at it.
a = 1
b = (1,
         2)
if a:
        b = 2
