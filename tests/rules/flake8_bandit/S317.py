import xml.etree.cElementTree, xml.etree.ElementTree, xml.sax, xml.sax.expatreader, xml.dom.expatbuilder, xml.dom.minidom, xml.dom.pulldom, lxml.etree
xml.sax.parse()  # expect: S317@1
xml.sax.parseString()  # expect: S317@1
xml.sax.make_parser()  # expect: S317@1
xml.sax.foo()
xml.sax.make_parser

# suppressed
xml.sax.parse()  # noqa: S317
