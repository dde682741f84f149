# options: lint.preview=true
from xml.dom import expatbuilder, minidom, pulldom  # expect: S409@6
from xml.dom.expatbuilder import x
import xml.dom.minidom
from xml.dom import minidom
from xml.dom.minidom import x, y
import xml.dom.pulldom  # expect: S409@8
from xml.dom import pulldom as p  # expect: S409@6
from xml.dom.pulldom import x  # expect: S409@6
from xml.dom import Node
if TYPE_CHECKING:
    import xml.dom.pulldom
else:
    import xml.dom.pulldom  # expect: S409@12
def f():
    import xml.dom.pulldom  # expect: S409@12

# suppressed
import xml.dom.pulldom  # noqa: S409
