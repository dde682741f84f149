# options: lint.flake8-bandit.hardcoded-tmp-directory-extend=/foo,/bar
x = "/tmp/a"  # expect: S108@5
x = "/foo/a"  # expect: S108@5
x = "/bar"  # expect: S108@5
x = "/baz"
