# options: lint.preview=true
import xml.etree.cElementTree, xml.etree.ElementTree, xml.sax, xml.sax.expatreader, xml.dom.expatbuilder, xml.dom.minidom, xml.dom.pulldom, lxml.etree
xml.dom.minidom.parse()  # expect: S318@1
xml.dom.minidom.parseString()  # expect: S318@1
xml.dom.minidom.Document()
xml.dom.minidom.parse  # expect: S318@1

# suppressed
xml.dom.minidom.parse()  # noqa: S318
