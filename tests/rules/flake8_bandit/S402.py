# options: lint.preview=true
import ftplib  # expect: S402@8
from ftplib import FTP, FTP_TLS  # expect: S402@6
if TYPE_CHECKING:
    import ftplib
else:
    import ftplib  # expect: S402@12
def f():
    import ftplib  # expect: S402@12

# suppressed
import ftplib  # noqa: S402
