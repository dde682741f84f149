import ssl
from OpenSSL import SSL
import OpenSSL
ssl.wrap_socket(ssl_version=ssl.PROTOCOL_SSLv2)  # expect: S502@17
ssl.wrap_socket(ssl_version=ssl.PROTOCOL_SSLv3)  # expect: S502@17
ssl.wrap_socket(ssl_version=ssl.PROTOCOL_TLSv1)  # expect: S502@17
ssl.wrap_socket(ssl_version=ssl.PROTOCOL_TLSv1_1)  # expect: S502@17
ssl.wrap_socket(ssl_version=ssl.PROTOCOL_TLSv1_2)
ssl.wrap_socket(ssl_version=ssl.PROTOCOL_SSLv23)
ssl.wrap_socket(ssl_version=ssl.PROTOCOL_TLS)
ssl.wrap_socket()
ssl.wrap_socket(s)
ssl.wrap_socket(s, ssl_version=x)
ssl.wrap_socket(**k)
ssl.wrap_socket(*a)
ssl.wrap_socket(1,2,3,4,ssl.PROTOCOL_SSLv2)
ssl.wrap_socket(ssl_version="PROTOCOL_SSLv2")
PROTOCOL_SSLv2 = 3
ssl.wrap_socket(ssl_version=PROTOCOL_SSLv2)  # expect: S502@17
from ssl import PROTOCOL_SSLv3 as q, wrap_socket
wrap_socket(ssl_version=q)
wrap_socket()
wrap_socket(ssl_version=x.PROTOCOL_SSLv2)  # expect: S502@13
SSL.Context(method=SSL.SSLv2_METHOD)  # expect: S502@13
SSL.Context(method=SSL.SSLv23_METHOD)  # expect: S502@13
SSL.Context(method=SSL.SSLv3_METHOD)  # expect: S502@13
SSL.Context(method=SSL.TLSv1_METHOD)  # expect: S502@13
SSL.Context(method=SSL.TLSv1_1_METHOD)  # expect: S502@13
SSL.Context(method=SSL.TLSv1_2_METHOD)
SSL.Context(SSL.SSLv2_METHOD)
SSL.Context(ssl_version=SSL.SSLv2_METHOD)
OpenSSL.SSL.Context(method=OpenSSL.SSL.SSLv2_METHOD)  # expect: S502@21
ssl.SSLContext(ssl.PROTOCOL_SSLv2)
ssl.SSLContext(protocol=ssl.PROTOCOL_SSLv2)
ssl.SSLContext(ssl_version=ssl.PROTOCOL_SSLv2)
f(ssl_version=ssl.PROTOCOL_SSLv2)
f(method=SSL.SSLv2_METHOD)
f(method=ssl.PROTOCOL_SSLv2)
f(x=ssl.PROTOCOL_SSLv2)
f(ssl.PROTOCOL_SSLv2)
f(ssl_version=ssl.PROTOCOL_TLSv1_1)
f(ssl_version=x.PROTOCOL_TLSv1_1)
f(ssl_version=x.TLSv1_1_METHOD)
f(method=TLSv1_METHOD)
f(ssl_version=(ssl.PROTOCOL_SSLv2))
f(method="SSLv2_METHOD")

# suppressed
ssl.wrap_socket(ssl_version=ssl.PROTOCOL_SSLv2)  # noqa: S502
