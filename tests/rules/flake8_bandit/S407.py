# options: lint.preview=true
import xml.dom.expatbuilder  # expect: S407@8
from xml.dom import expatbuilder  # expect: S407@6
from xml.dom import expatbuilder, minidom, pulldom  # expect: S407@6
from xml.dom.expatbuilder import x  # expect: S407@6
if TYPE_CHECKING:
    import xml.dom.expatbuilder
else:
    import xml.dom.expatbuilder  # expect: S407@12
def f():
    import xml.dom.expatbuilder  # expect: S407@12

# suppressed
import xml.dom.expatbuilder  # noqa: S407
