# options: lint.pep8-naming.ignore-names=test*
def testFoo(): pass
def aTestFoo(): pass  # expect: N802@5
def setUp(): pass  # expect: N802@5
