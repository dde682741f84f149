open("/tmp/x")  # expect: S108@6
open("/tmp")  # expect: S108@6
x = "/tmp"  # expect: S108@5
x = "/tmp/"  # expect: S108@5
x = "/tmpx"  # expect: S108@5
x = "/tmp/x"  # expect: S108@5
x = "/var/tmp/x"  # expect: S108@5
x = "/var/tmp"  # expect: S108@5
x = "/dev/shm/x"  # expect: S108@5
x = "/dev/shm"  # expect: S108@5
x = "/dev/shmx"  # expect: S108@5
x = " /tmp"
x = "a/tmp"
x = b"/tmp/x"
x = f"/tmp/x"  # expect: S108@7
x = f"/tmp/{y}"  # expect: S108@7
x = f"{y}/tmp/x"  # expect: S108@10
x = f"" "/tmp/x"  # expect: S108@9
x = "/tmp" "/x"  # expect: S108@5
"/tmp/x"  # expect: S108@1
def f():
    "/tmp/x"  # expect: S108@5
import tempfile, os
tempfile.NamedTemporaryFile(dir="/tmp")
tempfile.NamedTemporaryFile(dir="/tmp/x")
tempfile.TemporaryFile(dir="/tmp")
tempfile.mkdtemp("/tmp")
tempfile.mkdtemp(dir=f("/tmp"))  # expect: S108@24
tempfile.gettempdir() + "/tmp"  # expect: S108@25
tempfile.x("/tmp")
tempfile("/tmp")
from tempfile import *
from tempfile import mkdtemp
mkdtemp(dir=["/tmp"])  # expect: S108@14
mkdtemp(dir="/tmp" + x)  # expect: S108@13
mkdtemp(dir=f"/tmp/{x}")
mkdtemp(dir=lambda: "/tmp")  # expect: S108@21
mkdtemp(dir=("/tmp"))
os.path.join(mkdtemp(), "/tmp/")  # expect: S108@25
x == "/tmp/a"  # expect: S108@6
x: "/tmp/x" = 1  # expect: S108@4
x: Literal["/tmp/x"] = 1  # expect: S108@12
match x:
    case "/tmp/a": pass  # expect: S108@10
x = f"{x:/tmp/a}"
x = f"{'/tmp/a'}"  # expect: S108@8
x = f"/tmp" f"/a" "/tmp/b"  # expect: S108@7 S108@19
x = "/tmp/a" f"/tmp/b{y}" "/tmp/c"  # expect: S108@5 S108@16 S108@27
x = f"a{y}/tmp/x{y}/tmp/z"  # expect: S108@11 S108@20
x = t"/tmp/x"
x = "/TMP/x"
x = "/tmp,"  # expect: S108@5
x = "\x2ftmp/x"  # expect: S108@5
x = "//tmp"
x = "/tmp//"  # expect: S108@5
x = "/var"
tempfile.mkdtemp(dir=x if y else "/tmp")  # expect: S108@34
tempfile.mkdtemp()["/tmp"]  # expect: S108@20
tempfile.mkdtemp().join("/tmp")  # expect: S108@25
tempfile.mkdtemp(dir="/tmp").join("x")

# suppressed
x = "/tmp/a"  # noqa: S108
