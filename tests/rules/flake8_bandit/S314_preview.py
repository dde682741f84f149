# options: lint.preview=true
import xml.etree.cElementTree, xml.etree.ElementTree, xml.sax, xml.sax.expatreader, xml.dom.expatbuilder, xml.dom.minidom, xml.dom.pulldom, lxml.etree
xml.etree.ElementTree.parse(x)  # expect: S314@1
xml.etree.ElementTree.iterparse(x)  # expect: S314@1
xml.etree.ElementTree.fromstring(x)  # expect: S314@1
xml.etree.ElementTree.fromstringlist(x)
xml.etree.ElementTree.XMLParser(x)  # expect: S314@1
xml.etree.ElementTree.XML(x)
xml.etree.ElementTree.parse  # expect: S314@1
import xml.etree.ElementTree as ET
ET.parse; ET.XMLParser(); isinstance(x, ET.XMLParser)  # expect: S314@1 S314@11 S314@41

# suppressed
xml.etree.ElementTree.parse(x)  # noqa: S314
