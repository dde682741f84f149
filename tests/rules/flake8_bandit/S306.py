import tempfile
tempfile.mktemp()  # expect: S306@1
tempfile.mktemp
os.tempnam()
from tempfile import mktemp as m, mkstemp
m()  # expect: S306@1
mkstemp()

# suppressed
m()  # noqa: S306
