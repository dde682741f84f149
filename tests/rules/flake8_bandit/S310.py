import urllib, urllib.request, urllib2, six, six.moves.urllib.request
urllib.urlopen("http://x")
urllib.urlopen("file://x")
urllib.urlopen(x)
urllib.request.urlopen("http://x")
urllib.request.urlopen("https://x")
urllib.request.urlopen("HTTPS://x")  # expect: S310@1
urllib.request.urlopen("ftp://x")  # expect: S310@1
urllib.request.urlopen(" http://x")
urllib.request.urlopen(f"http://{x}")
urllib.request.urlopen(f"http:{x}")  # expect: S310@1
urllib.request.urlopen(f"{x}http://")  # expect: S310@1
urllib.request.urlopen("http://" + x)
urllib.request.urlopen("http://" "b" + x)
urllib.request.urlopen("http://" + x + "y")
urllib.request.urlopen("http://%s" % x)  # expect: S310@1
urllib.request.urlopen("http://{}".format(x))  # expect: S310@1
urllib.request.urlopen(url="http://x")
urllib.request.urlopen(url=x)  # expect: S310@1
urllib.request.urlopen()  # expect: S310@1
urllib.request.urlopen(*a)  # expect: S310@1
urllib.request.urlopen(**a)  # expect: S310@1
urllib.request.urlopen
urllib.request.urlopen(b"http://x")  # expect: S310@1
urllib.request.urlopen(urllib.request.Request("http://x"))
urllib.request.urlopen(urllib.request.Request(x))  # expect: S310@1 S310@24
urllib.request.urlopen(urllib.request.Request(url="http://x"))
urllib.request.urlopen(urllib.request.Request(f"http://x{y}"))
urllib.request.urlopen(urllib.request.Request("file://x"))  # expect: S310@1 S310@24
urllib.request.urlopen(urllib.request.Request())  # expect: S310@1 S310@24
urllib.request.Request("http://x")
urllib.request.Request("file://x")  # expect: S310@1
urllib.request.Request(x)  # expect: S310@1
urllib.request.Request
urllib.request.urlretrieve("http://x")
urllib.request.urlretrieve(x)  # expect: S310@1
urllib.urlretrieve(x)
urllib.urlretrieve("http://x")
urllib.URLopener()
urllib.request.URLopener()  # expect: S310@1
urllib.request.URLopener("http://x")  # expect: S310@1
urllib.request.URLopener(x)  # expect: S310@1
urllib.FancyURLopener()
urllib.request.FancyURLopener()  # expect: S310@1
urllib.request.FancyURLopener("http://x")  # expect: S310@1
urllib.request.FancyURLopener().open("http://x")  # expect: S310@1
urllib.request.URLopener().open("http://x")  # expect: S310@1
urllib2.urlopen(x)
urllib2.Request(x)
urllib2.urlopen("http://x")
six.moves.urllib.request.urlopen(x)  # expect: S310@1
six.moves.urllib.request.urlopen("http://x")
six.moves.urllib.request.urlretrieve(x)  # expect: S310@1
six.moves.urllib.request.URLopener(x)  # expect: S310@1
six.moves.urllib.request.FancyURLopener(x)  # expect: S310@1
six.moves.urllib.request.Request(x)  # expect: S310@1
URL = "http://x"
urllib.request.urlopen(URL)
def f():
    url = "http://x"
    urllib.request.urlopen(url)
    u2 = f"http://x{y}"
    urllib.request.urlopen(u2)
    u3: str = "http://x"
    urllib.request.urlopen(u3)
    r = urllib.request.Request("http://x")
    urllib.request.urlopen(r)  # expect: S310@5
    u4 = "http://" + x
    urllib.request.urlopen(u4)
    u5 = url
    urllib.request.urlopen(u5)  # expect: S310@5
    u6 = "http://x"
    u6 = "file://x"
    urllib.request.urlopen(u6)  # expect: S310@5
    u7 = "file://x"
    u7 = "http://x"
    urllib.request.urlopen(u7)  # expect: S310@5
    u8 = "http://x"
    if x: u8 = foo()
    urllib.request.urlopen(u8)  # expect: S310@5
    u8 += "x"
    urllib.request.urlopen(u8)  # expect: S310@5
    with "http://x" as u9: pass
    for u10 in "http://x": urllib.request.urlopen(u10)  # expect: S310@28
    urllib.request.urlopen(u9)
def f(u="http://x"):
    urllib.request.urlopen(u)  # expect: S310@5
    (u11 := "http://x")
    urllib.request.urlopen(u11)
    u12, u13 = "http://x", 2
    urllib.request.urlopen(u12)
def f():
    urllib.request.urlopen(URL)
    urllib.request.urlopen(urllib.request.Request(URL))
    req = urllib.request.Request(URL)
    urllib.request.urlopen(req)  # expect: S310@5
urllib.request.urlopen("http://x" if a else "http://y")  # expect: S310@1
urllib.request.urlopen(("http://x"))
urllib.request.urlopen("http" "://x")
urllib.request.urlopen(f"http" "://x")  # expect: S310@1
urllib.request.urlopen("" f"http://x")
urllib.request.urlopen(f"{'http://'}")  # expect: S310@1
urllib.request.urlopen("http://x".strip())  # expect: S310@1
urllib.request.urlopen("http://%s" % x % y)  # expect: S310@1
urllib.request.urlopen("http:/x")  # expect: S310@1
urllib.request.urlopen("http:")  # expect: S310@1
urllib.request.urlopen("http//")  # expect: S310@1
urllib.request.urlopen("http:/" + "/x")  # expect: S310@1
urllib.request.urlopen("http://"), urllib.request.urlopen("https://")
urllib.request.urlopen(rf"http://{x}")
urllib.request.urlopen(("http://" + x) + y)
urllib.request.urlopen("http://" - x)  # expect: S310@1
urllib.request.urlopen("http://", data=urllib.request.Request)
urllib.request.urlopen(data, "http://")  # expect: S310@1
urllib.request.urlopen(data=d, url="http://")
urllib.request.urlopen("http\x3a//x")
import http.client
http.client.HTTPSConnection()
urllib.request.urlopen("http://" f"{x}")  # expect: S310@1
urllib.request.urlopen("http://x" f"y")  # expect: S310@1
urllib.request.urlopen("" "" f"http://y")
urllib.request.urlopen(f"" f"http://y")
urllib.request.urlopen("a" f"http://y")
urllib.request.urlopen(f" http://y")
urllib.request.urlopen("\thttps://y")
urllib.request.urlopen("http://" + x * 3)
urllib.request.urlopen(x + "http://")  # expect: S310@1
urllib.request.urlopen(f"http://" + x)
urllib.request.urlopen((f"http://" f"{x}") + x)
a = "http://"
urllib.request.urlopen(a + x)  # expect: S310@1
urllib.request.urlopen(f"{a}x")  # expect: S310@1
def f():
    for i in range(3):
        b = "http://"
        urllib.request.urlopen(b)
    urllib.request.urlopen(c)
c = "http://"
class A:
    d = "http://"
    urllib.request.urlopen(d)
    def g(self):
        urllib.request.urlopen(self.d)  # expect: S310@9
        e = "http://"
        def h():
            urllib.request.urlopen(e)
        with x as (p, q): urllib.request.urlopen(p)  # expect: S310@27
        p2 = q2 = "http://x"
        urllib.request.urlopen(p2)
        urllib.request.urlopen(q2)
        (p3, q3) = ("http://x", "file://")
        urllib.request.urlopen(p3)
        urllib.request.urlopen(q3)  # expect: S310@9
        p4 = "http://"
        p4 += x
        urllib.request.urlopen(p4)  # expect: S310@9
        p5 = "http://"
        del p5
        urllib.request.urlopen(p5)  # expect: S310@9
        global p6
        p6 = "http://"
        urllib.request.urlopen(p6)  # expect: S310@9
        try: p7 = "http://"
        except: p7 = "file://"
        urllib.request.urlopen(p7)  # expect: S310@9
        p8: str
        p8 = "http://x"
        urllib.request.urlopen(p8)  # expect: S310@9
        import p9
        p9 = "http://x"
        urllib.request.urlopen(p9)  # expect: S310@9
        return lambda z="http://": urllib.request.urlopen(z)  # expect: S310@36
    def k(self):
        nonlocal_ = 1
def m():
    zz = "http://x"
    def n():
        nonlocal zz
        zz = "y"
    urllib.request.urlopen(zz)
def o():
    global gg
    gg = "file://x"
gg = "http://x"
urllib.request.urlopen(gg)  # expect: S310@1
def pp():
    u = "http://x"
    u = "http://y"
    urllib.request.urlopen(u)  # expect: S310@5
def pp():
    urllib.request.urlopen(u)  # expect: S310@5
    u = "http://x"
r = urllib.request.Request("http://x")
urllib.request.urlopen(r)  # expect: S310@1
r.urlopen("http://x", **k)
r.urlopen("http://x", *a)
r.urlopen(r.Request("http://x", **k))
r.urlopen(r.Request("http://x", *a))
r.urlopen(r.Request("http://x"), **k)
r.urlopen(r.Request("http://x"), *k)
r.urlretrieve("http://x", **k)
r.Request("http://x", **k)
r.Request("http://x", x, *k)
r.urlopen(*k, "http://x")
r.urlopen(*k, url="http://x")
r.Request(*k, url="http://x")
r.urlopen(r.Request(*k, url="http://x"))
r.Request(url="http://x", **k)

# suppressed
urllib.request.urlopen(x)  # noqa: S310
