# options: lint.preview=true
import xmlrpc  # expect: S411@8
import xmlrpc.client
import xmlrpclib
from xmlrpc import client  # expect: S411@6
from xmlrpc import client, server  # expect: S411@6
from xmlrpc.server import x
from xmlrpc.client import x, y
if TYPE_CHECKING:
    import xmlrpc
else:
    import xmlrpc  # expect: S411@12
def f():
    import xmlrpc  # expect: S411@12

# suppressed
import xmlrpc  # noqa: S411
