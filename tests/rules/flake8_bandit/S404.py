# options: lint.preview=true
import subprocess  # expect: S404@8
from subprocess import Popen, run  # expect: S404@6
import subprocess.x
if TYPE_CHECKING:
    import subprocess
else:
    import subprocess  # expect: S404@12
def f():
    import subprocess  # expect: S404@12

# suppressed
import subprocess  # noqa: S404
