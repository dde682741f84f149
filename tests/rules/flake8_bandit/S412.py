# options: lint.preview=true
import wsgiref.handlers.CGIHandler
import wsgiref.handlers
from wsgiref.handlers import CGIHandler  # expect: S412@6
from wsgiref.handlers import CGIHandler, X  # expect: S412@6
from wsgiref import handlers
from wsgiref.handlers import BaseHandler
from wsgiref.handlers.CGIHandler import X
import twisted.web.twcgi
import twisted.web.twcgi.CGIScript
from twisted.web.twcgi import CGIScript  # expect: S412@6
from twisted.web.twcgi import CGIDirectory, CGIScript  # expect: S412@6
from twisted.web import twcgi
if TYPE_CHECKING:
    from wsgiref.handlers import CGIHandler
else:
    from wsgiref.handlers import CGIHandler  # expect: S412@10
def f():
    from wsgiref.handlers import CGIHandler  # expect: S412@10
from wsgiref.handlers import (  # expect: S412@6
    CGIHandler)

# suppressed
from wsgiref.handlers import CGIHandler  # noqa: S412
