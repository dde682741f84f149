# options: lint.preview=true
import xml.etree.cElementTree, xml.etree.ElementTree, xml.sax, xml.sax.expatreader, xml.dom.expatbuilder, xml.dom.minidom, xml.dom.pulldom, lxml.etree
xml.etree.cElementTree.parse(x)  # expect: S313@1
xml.etree.cElementTree.iterparse(x)  # expect: S313@1
xml.etree.cElementTree.fromstring(x)  # expect: S313@1
xml.etree.cElementTree.XMLParser(x)  # expect: S313@1
xml.etree.cElementTree.XML(x)
xml.etree.cElementTree.fromstringlist(x)
xml.etree.cElementTree.parse  # expect: S313@1

# suppressed
xml.etree.cElementTree.parse(x)  # noqa: S313
