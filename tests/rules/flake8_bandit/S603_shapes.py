import subprocess, os, ssl, yaml, requests, hashlib, random, ftplib, tarfile, pickle
from os import *
from subprocess import Popen as P, call
def f():
    from os import system
    system("ls")
    import subprocess as sp2
    sp2.run(x)  # expect: S603@5
class A:
    import subprocess
    subprocess.run(x)  # expect: S603@5
    def g(self):
        self.subprocess.run(x)
        subprocess.run(x)  # expect: S603@9
x = subprocess
x.run(y)
r = subprocess.run
r(y)
subprocess.run(x, shell=True if y else False)  # expect: S603@1
subprocess.run(x, *a, shell=True)
subprocess.run(x, **a, shell=True)
subprocess.run(x, shell=(True))
P(["a"], shell=not True)
(subprocess.run)(x)  # expect: S603@2
(subprocess).run(x)  # expect: S603@1
subprocess\
  .run(x)
subprocess.run(
  ["ls",
   "x"])
await_ = 1
async def h():
    await subprocess.run(x)  # expect: S603@11
    async with subprocess.Popen(x) as p: pass  # expect: S603@16
    yield subprocess.run(x)  # expect: S603@11
[subprocess.run(x) for x in y]  # expect: S603@2
lambda: subprocess.run(x)  # expect: S603@9
@subprocess.run(x)  # expect: S603@2
def k(a=subprocess.run(x)): pass  # expect: S603@9
f"{subprocess.run(x)}"  # expect: S603@4
f"{subprocess.run(['ls'])!r:>{os.system('x')}}"
match subprocess.run(x):  # expect: S603@7
    case os.P_WAIT: pass
subprocess.run[int](x)
subprocess.run(x).run(x)  # expect: S603@1
subprocess.Popen.run(x)
os.path.system(x)
os.system("a" if b else "c")
os.system(b"ls")
os.system(("ls"))
os.system(("ls", "x"))
os.system(["/bin/ls"])
os.system([""])
os.system([])
os.system({"a"})
os.execv(["ls", "tar *"])
os.popen("/bin/tar *", "r")
os.popen(["tar", "*"])
os.popen(("tar", "*"))
subprocess.getoutput(["tar", "*"])
yaml.load(x, Loader=yaml.SafeLoader, y=1)
yaml.load(*a, yaml.SafeLoader)
yaml.load(x, *a)
requests.get(x, timeout=None, verify=False)
hashlib.new("md5", usedforsecurity=(False))
hashlib.new(*a, name="md5")
hashlib.new("md5", *a)
tarfile.open(x).extractall(filter=("data"))
def extractall(): x.extractall()
try: pass
except (Exception): pass
# expect at 26: S603@1
