# options: lint.preview=true
from xml.dom import expatbuilder, minidom, pulldom  # expect: S408@6
from xml.dom.expatbuilder import x
import xml.dom.minidom  # expect: S408@8
from xml.dom import minidom  # expect: S408@6
from xml.dom.minidom import x, y  # expect: S408@6
if TYPE_CHECKING:
    import xml.dom.minidom
else:
    import xml.dom.minidom  # expect: S408@12
def f():
    import xml.dom.minidom  # expect: S408@12

# suppressed
import xml.dom.minidom  # noqa: S408
