from pysnmp.hlapi import CommunityData, UsmUserData
import pysnmp.hlapi.asyncio, pysnmp.hlapi, pysnmp
UsmUserData("u")  # expect: S509@1
UsmUserData("u", "a")  # expect: S509@1
UsmUserData("u", "a", "p")
UsmUserData("u", authKey="a", privKey="p")
UsmUserData("u", authKey="a")  # expect: S509@1
UsmUserData("u", privKey="a")  # expect: S509@1
UsmUserData()  # expect: S509@1
UsmUserData("u", x, y=2)
UsmUserData(*a)  # expect: S509@1
UsmUserData("u", **a)  # expect: S509@1
UsmUserData("u", authkey="a", privkey="p")
UsmUserData("u", authKey=None, privKey=None)
UsmUserData("u", "a", privKey="p")
UsmUserData("u", "a", "b", "c", d=1)
UsmUserData(userName="u", authKey="x", privKey="x")
pysnmp.hlapi.UsmUserData("u")  # expect: S509@1
pysnmp.hlapi.asyncio.UsmUserData("u")  # expect: S509@1
pysnmp.hlapi.v3arch.UsmUserData("u")  # expect: S509@1
pysnmp.hlapi.v3arch.asyncio.UsmUserData("u")  # expect: S509@1
pysnmp.hlapi.v3arch.asyncio.auth.UsmUserData("u")  # expect: S509@1
pysnmp.hlapi.auth.UsmUserData("u")  # expect: S509@1
pysnmp.UsmUserData("u")
pysnmp.hlapi.twisted.UsmUserData("u")  # expect: S509@1
pysnmp.hlapi.asyncore.UsmUserData("u")  # expect: S509@1
pysnmp.hlapi.v1arch.UsmUserData("u")  # expect: S509@1
pysnmp.hlapi.v1arch.asyncio.UsmUserData("u")  # expect: S509@1

# suppressed
UsmUserData("u")  # noqa: S509
