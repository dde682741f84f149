# Names of inner scopes that hide an unused import.
import a.b
import a.b  # expect: F811@8
import c
import c.d
import e.f
import e
import g.h
g = 1
import i.j
def i(): pass
import k.l
def m():
    import k.l  # expect: F811@12
    def k(): pass
def n():
    import k
import o
class P:
    o = 1
    def q(self):
        o = 2  # expect: F811@9
import r
def s():
    r = 1  # expect: F811@5
    def t():
        r = 2
if TYPE_CHECKING:
    import u
def v():
    import u
if 1: import w
else: import w
def x():
    import w
try:
    import y
except ImportError: y = None
def z(y): pass
try:
    import aa
finally: pass
def ab(): 
    if 1: aa = 1
class AC:
    import ad
    def ae(self, ad): pass
    class AF:
        def ad(self): pass
import ag
class AH[ag]:
    def ai[ag](self): pass
from x import aj as aj
def ak(aj): pass
import al
def am():
    global al
    al = 1
def an():
    def ao(al): al  # expect: F811@12
import ap
del ap
def aq(ap): pass
import ar
def as_(ar): print(ar)  # expect: F811@9
import at, au, av
def aw(*at, **au): lambda av=av: av  # expect: F811@9 F811@15
import ax
def ay(): print(ax)
def az(ax): pass
