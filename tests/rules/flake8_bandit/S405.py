# options: lint.preview=true
import xml.etree.cElementTree  # expect: S405@8
import xml.etree.ElementTree  # expect: S405@8
import xml.etree.ElementTree.x
import xml.etree
import xml
from xml import etree
from xml.etree import ElementTree  # expect: S405@6
from xml.etree import cElementTree, ElementTree  # expect: S405@6 S405@6
from xml.etree import ElementPath
from xml.etree import *
from xml.etree.ElementTree import parse, fromstring  # expect: S405@6
from xml.etree.cElementTree import parse  # expect: S405@6
from xml.etree.ElementTree import *  # expect: S405@6
if TYPE_CHECKING:
    import xml.etree.ElementTree
else:
    import xml.etree.ElementTree  # expect: S405@12
def f():
    import xml.etree.ElementTree  # expect: S405@12

# suppressed
import xml.etree.ElementTree  # noqa: S405
