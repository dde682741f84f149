import ssl
from OpenSSL import SSL
import OpenSSL
def f(version=ssl.PROTOCOL_SSLv2): pass  # expect: S503@15
def f(version=SSL.SSLv2_METHOD): pass  # expect: S503@15
def f(version=PROTOCOL_SSLv2): pass  # expect: S503@15
def f(version=ssl.PROTOCOL_TLSv1_2): pass
def f(a, *, version=ssl.PROTOCOL_SSLv3, w=SSL.TLSv1_METHOD): pass  # expect: S503@21 S503@43
def f(a=ssl.PROTOCOL_SSLv2, /, b=ssl.PROTOCOL_SSLv2): pass  # expect: S503@9 S503@34
async def f(version=ssl.PROTOCOL_SSLv2): pass  # expect: S503@21
lambda version=ssl.PROTOCOL_SSLv2: 1
def f(version=q): pass
def f(version=x.y.PROTOCOL_SSLv2): pass  # expect: S503@15
def f(version=SSLv23_METHOD): pass  # expect: S503@15
def f(version="PROTOCOL_SSLv2"): pass
def f(version=SSL.SSLv23_METHOD): pass  # expect: S503@15
def f(version=ssl.PROTOCOL_SSLv23): pass
class A:
    def f(self, version=ssl.PROTOCOL_TLSv1): pass  # expect: S503@25

# suppressed
def f(version=ssl.PROTOCOL_SSLv2): pass  # noqa: S503
