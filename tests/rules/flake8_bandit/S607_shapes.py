import subprocess, os, ssl, yaml, requests, hashlib, random, ftplib, tarfile, pickle
from os import *
from subprocess import Popen as P, call
def f():
    from os import system
    system("ls")  # expect: S607@12
    import subprocess as sp2
    sp2.run(x)
class A:
    import subprocess
    subprocess.run(x)
    def g(self):
        self.subprocess.run(x)
        subprocess.run(x)
x = subprocess
x.run(y)
r = subprocess.run
r(y)
subprocess.run(x, shell=True if y else False)
subprocess.run(x, *a, shell=True)
subprocess.run(x, **a, shell=True)
subprocess.run(x, shell=(True))
P(["a"], shell=not True)  # expect: S607@3
(subprocess.run)(x)
(subprocess).run(x)
subprocess\
  .run(x)
subprocess.run(
  ["ls",  # expect: S607@3
   "x"])
await_ = 1
async def h():
    await subprocess.run(x)
    async with subprocess.Popen(x) as p: pass
    yield subprocess.run(x)
[subprocess.run(x) for x in y]
lambda: subprocess.run(x)
@subprocess.run(x)
def k(a=subprocess.run(x)): pass
f"{subprocess.run(x)}"
f"{subprocess.run(['ls'])!r:>{os.system('x')}}"  # expect: S607@19 S607@41
match subprocess.run(x):
    case os.P_WAIT: pass
subprocess.run[int](x)
subprocess.run(x).run(x)
subprocess.Popen.run(x)
os.path.system(x)
os.system("a" if b else "c")
os.system(b"ls")
os.system(("ls"))  # expect: S607@12
os.system(("ls", "x"))  # expect: S607@11
os.system(["/bin/ls"])
os.system([""])  # expect: S607@11
os.system([])
os.system({"a"})
os.execv(["ls", "tar *"])  # expect: S607@10
os.popen("/bin/tar *", "r")
os.popen(["tar", "*"])  # expect: S607@10
os.popen(("tar", "*"))  # expect: S607@10
subprocess.getoutput(["tar", "*"])  # expect: S607@22
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
