import xml.etree.cElementTree, xml.etree.ElementTree, xml.sax, xml.sax.expatreader, xml.dom.expatbuilder, xml.dom.minidom, xml.dom.pulldom, lxml.etree
xml.dom.expatbuilder.parse()  # expect: S316@1
xml.dom.expatbuilder.parseString()  # expect: S316@1
xml.dom.expatbuilder.foo()
xml.dom.expatbuilder.parse

# suppressed
xml.dom.expatbuilder.parse()  # noqa: S316
