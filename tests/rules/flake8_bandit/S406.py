# options: lint.preview=true
import xml.sax  # expect: S406@8
import xml.sax.handler
from xml import sax  # expect: S406@6
from xml import sax, dom  # expect: S406@6
from xml.sax import parse  # expect: S406@6
from xml.sax.handler import X
from xml.sax import *  # expect: S406@6
if TYPE_CHECKING:
    import xml.sax
else:
    import xml.sax  # expect: S406@12
def f():
    import xml.sax  # expect: S406@12

# suppressed
import xml.sax  # noqa: S406
