# options: lint.preview=true
import xml.etree.cElementTree, xml.etree.ElementTree, xml.sax, xml.sax.expatreader, xml.dom.expatbuilder, xml.dom.minidom, xml.dom.pulldom, lxml.etree
xml.dom.pulldom.parse()  # expect: S319@1
xml.dom.pulldom.parseString()  # expect: S319@1
xml.dom.pulldom.foo
xml.dom.pulldom.parse  # expect: S319@1

# suppressed
xml.dom.pulldom.parse()  # noqa: S319
