# options: lint.flake8-bandit.hardcoded-tmp-directory=/foo,/bar
x = "/tmp/a"
x = "/foo/a"  # expect: S108@5
x = "/bar"  # expect: S108@5
x = "/baz"
