import requests, httpx
requests.get("x")  # expect: S113@1
requests.options("x")  # expect: S113@1
requests.head("x")  # expect: S113@1
requests.post("x")  # expect: S113@1
requests.put("x")  # expect: S113@1
requests.patch("x")  # expect: S113@1
requests.delete("x")  # expect: S113@1
requests.request("x")  # expect: S113@1
requests.get("x", timeout=None)  # expect: S113@19
requests.get("x", timeout=3)
requests.get("x", timeout=x)
requests.get("x", **k)  # expect: S113@1
requests.get("x", None)  # expect: S113@1
requests.api.get("x")
requests.Session()
requests.Session().get("x")
requests.Request("x")
requests.get("x", timeout=(None))  # expect: S113@19
requests.get
httpx.get("x")
httpx.get("x", timeout=None)  # expect: S113@16
httpx.get("x", timeout=3)
httpx.options("x", timeout=None)  # expect: S113@20
httpx.head("x", timeout=None)  # expect: S113@17
httpx.post("x", timeout=None)  # expect: S113@17
httpx.put("x", timeout=None)  # expect: S113@16
httpx.patch("x", timeout=None)  # expect: S113@18
httpx.delete("x", timeout=None)  # expect: S113@19
httpx.request("x", timeout=None)  # expect: S113@20
httpx.stream("x", timeout=None)  # expect: S113@19
httpx.Client("x", timeout=None)  # expect: S113@19
httpx.AsyncClient("x", timeout=None)  # expect: S113@24
httpx.Timeout(None)
httpx.Client().get("x", timeout=None)
httpx.trace("x", timeout=None)
requests.trace("x")
from requests import get
get("x")  # expect: S113@1
requests.get(*a)  # expect: S113@1
requests.sessions.Session()
async def f():
    async with httpx.AsyncClient(timeout=None) as c: pass  # expect: S113@34

# suppressed
requests.get(x)  # noqa: S113
