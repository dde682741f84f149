# The rule tells of files that cannot be read; in one that can be there is nothing for it to find.
# tests/cli/test_check.py has those that cannot.
open("no such file.py")
