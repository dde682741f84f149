import random, pickle as p, xml.etree.ElementTree as ET, xml.sax, urllib.request as r, tempfile, ssl, marshal
from random import choice, randint as ri
import random as rnd
class R(random.Random): pass
class S(rnd.Random, p.Unpickler): pass
x = random
x.random()
choice; ri; ri(1); choice(2)  # expect: S311@13 S311@20
def f(random):
    random.random()
def g():
    random = 3
    random.random()
def h():
    global random
    random.random()  # expect: S311@5
    random = 2
def i():
    import random
    def j():
        return random.random()  # expect: S311@16
    random.random()  # expect: S311@5
del rnd
rnd.random()
try:
    import cPickle as pk
except ImportError:
    import pickle as pk
pk.loads(x); pk.loads
if a:
    import marshal as m
else:
    import json as m
m.loads(x)
if a:
    import json as m2
else:
    import marshal as m2
m2.loads(x)
for random in y: pass
random.random()
import random
[random.random() for random in y]
[random.random() for z in y]  # expect: S311@2
lambda random: random.random()
r.urlopen(x); r.Request; r.urlopen
r.urlopen("http://x" if y else z)
r.urlopen(("http://x"))
r.urlopen(*["http://x"])
r.urlopen("http://x", **k)
r.urlopen(url="http://x", data=r.Request)
ET.parse(x); ET.parse; ET.ParseError
xml.sax.make_parser; xml.sax.handler
ssl._create_default_https_context = ssl._create_unverified_context
print(tempfile.mktemp, tempfile.mktemp())
random.random().x  # expect: S311@1
random.random.x
random.random[0]
random.random()[0]  # expect: S311@1
-random.random()  # expect: S311@2
random.Random.random()
random.Random().random()  # expect: S311@1
random.Random(1).choice  # expect: S311@1
(random).random()  # expect: S311@1
random . random()  # expect: S311@1
@random.random
class C: pass
@random.random()  # expect: S311@2
def d(): pass
x: random.Random = random.Random()  # expect: S311@20
def t(a: random.Random = random.Random()) -> random.Random: return random.Random  # expect: S311@26
type X = random.Random
def u[T: random.Random](x: T): pass
isinstance(x, (random.Random, int))
except_ = (random.Random,)
with random.Random() as z: pass  # expect: S311@6
raise random.Random
assert random.random
return_ = [random.random, {random.random: random.random}]
f(*random.random, **random.random)
x[random.random:random.random()]  # expect: S311@17
y = yield_ = random.random
(zz := random.random)
if random.random: pass
while random.random(): pass  # expect: S311@7
print(f"{random.random}", f"{random.random()!r}")  # expect: S311@30
async def v():
    await random.random
    async for q in random.random: pass
del random.random
random.random = 1
random.random += 1
global_x = eval; eval("1"); map(eval, x)
def w(eval): eval(x)
builtins.eval(x)
import builtins
builtins.eval(x); builtins.eval
