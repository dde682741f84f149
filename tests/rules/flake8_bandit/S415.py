# options: lint.preview=true
import pyghmi  # expect: S415@8
import pyghmi.ipmi
from pyghmi import x, y  # expect: S415@6
from pyghmi.a.b import c
import pyghmi2
import CGIHandler
if TYPE_CHECKING:
    import pyghmi
else:
    import pyghmi  # expect: S415@12
def f():
    import pyghmi  # expect: S415@12

# suppressed
import pyghmi  # noqa: S415
