from __future__ import print_function
import xml.sax, xml.dom
if a:
    from x import y  # noqa: E501
import os as os2, sys as sys
try:
    import q
finally:
    pass
class A:
    import z
