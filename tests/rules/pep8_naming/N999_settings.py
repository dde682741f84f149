# options: lint.pep8-naming.ignore-names=Bad*
# path: package/BadName.py
x = 1
