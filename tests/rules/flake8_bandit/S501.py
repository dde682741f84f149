import requests, httpx
requests.get("x", verify=False)  # expect: S501@19
requests.get("x", verify=True)
requests.get("x", verify=None)
requests.get("x", verify=0)
requests.get("x", verify=x)
requests.request("x", verify=False)  # expect: S501@23
requests.options("x", verify=False)  # expect: S501@23
requests.trace("x", verify=False)
requests.Session("x", verify=False)
requests.Session().get("x", verify=False)
httpx.get("x", verify=False)  # expect: S501@16
httpx.request("x", verify=False)  # expect: S501@20
httpx.options("x", verify=False)  # expect: S501@20
httpx.stream("x", verify=False)  # expect: S501@19
httpx.Client("x", verify=False)  # expect: S501@19
httpx.AsyncClient("x", verify=False)  # expect: S501@24
httpx.HTTPTransport(verify=False)
httpx.head("x", verify=False); httpx.post("x", verify=False); httpx.put("x", verify=False); httpx.patch("x", verify=False); httpx.delete("x", verify=False)  # expect: S501@17 S501@48 S501@78 S501@110 S501@143
requests.head("x", verify=False); requests.post("x", verify=False); requests.put("x", verify=False); requests.patch("x", verify=False); requests.delete("x", verify=False)  # expect: S501@20 S501@54 S501@87 S501@122 S501@158
requests.get("x", timeout=3,
    verify=False)  # expect: S501@5
requests.get("x", **{"verify":False})
requests.api.get("x", verify=False)
httpx.Client(verify=(False))  # expect: S501@14

# suppressed
requests.get(x, verify=False)  # noqa: S501
