import ssl
from OpenSSL import SSL
import OpenSSL
ssl.wrap_socket(ssl_version=ssl.PROTOCOL_SSLv2)
ssl.wrap_socket(ssl_version=ssl.PROTOCOL_SSLv3)
ssl.wrap_socket(ssl_version=ssl.PROTOCOL_TLSv1)
ssl.wrap_socket(ssl_version=ssl.PROTOCOL_TLSv1_1)
ssl.wrap_socket(ssl_version=ssl.PROTOCOL_TLSv1_2)
ssl.wrap_socket(ssl_version=ssl.PROTOCOL_SSLv23)
ssl.wrap_socket(ssl_version=ssl.PROTOCOL_TLS)
ssl.wrap_socket()  # expect: S504@1
ssl.wrap_socket(s)  # expect: S504@1
ssl.wrap_socket(s, ssl_version=x)
ssl.wrap_socket(**k)  # expect: S504@1
ssl.wrap_socket(*a)  # expect: S504@1
ssl.wrap_socket(1,2,3,4,ssl.PROTOCOL_SSLv2)  # expect: S504@1
ssl.wrap_socket(ssl_version="PROTOCOL_SSLv2")
PROTOCOL_SSLv2 = 3
ssl.wrap_socket(ssl_version=PROTOCOL_SSLv2)
from ssl import PROTOCOL_SSLv3 as q, wrap_socket
wrap_socket(ssl_version=q)
wrap_socket()  # expect: S504@1
wrap_socket(ssl_version=x.PROTOCOL_SSLv2)
SSL.Context(method=SSL.SSLv2_METHOD)

# suppressed
ssl.wrap_socket()  # noqa: S504
