# options: lint.preview=true
import xml.etree.cElementTree, xml.etree.ElementTree, xml.sax, xml.sax.expatreader, xml.dom.expatbuilder, xml.dom.minidom, xml.dom.pulldom, lxml.etree
xml.sax.expatreader.create_parser()  # expect: S315@1
xml.sax.expatreader.foo()
xml.sax.expatreader.create_parser  # expect: S315@1

# suppressed
xml.sax.expatreader.create_parser()  # noqa: S315
