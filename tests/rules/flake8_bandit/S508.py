from pysnmp.hlapi import CommunityData, UsmUserData
import pysnmp.hlapi.asyncio, pysnmp.hlapi, pysnmp
CommunityData("public", mpModel=0)  # expect: S508@25
CommunityData("public", mpModel=1)  # expect: S508@25
CommunityData("public", mpModel=2)
CommunityData("public")
CommunityData("public", x, 0)
CommunityData("public", mpModel=x)
CommunityData("public", mpModel=True)
CommunityData("public", mpModel=False)
CommunityData("public", mpModel=0.0)
pysnmp.hlapi.CommunityData("public", mpModel=0)  # expect: S508@38
pysnmp.hlapi.asyncio.CommunityData("public", mpModel=0)  # expect: S508@46
pysnmp.hlapi.asyncio.sync.CommunityData("public", mpModel=0)  # expect: S508@51
pysnmp.hlapi.v1arch.CommunityData("public", mpModel=0)  # expect: S508@45
pysnmp.hlapi.v1arch.asyncio.CommunityData("public", mpModel=0)  # expect: S508@53
pysnmp.hlapi.v3arch.CommunityData("public", mpModel=0)  # expect: S508@45
pysnmp.hlapi.v3arch.asyncio.CommunityData("public", mpModel=0)  # expect: S508@53
pysnmp.hlapi.v3arch.asyncio.auth.CommunityData("public", mpModel=0)  # expect: S508@58
pysnmp.hlapi.auth.CommunityData("public", mpModel=0)  # expect: S508@43
pysnmp.CommunityData("public", mpModel=0)
pysnmp.hlapi.twisted.CommunityData("public", mpModel=0)  # expect: S508@46
pysnmp.hlapi.asyncore.CommunityData("public", mpModel=0)  # expect: S508@47
pysnmp.hlapi.v1arch.asyncio.auth.CommunityData("public", mpModel=0)  # expect: S508@58
pysnmp.hlapi.v3arch.asyncore.CommunityData("public", mpModel=0)  # expect: S508@54
pysnmp.hlapi.v3arch.asyncore.sync.CommunityData("public", mpModel=0)  # expect: S508@59
pysnmp.hlapi.v1arch.asyncore.CommunityData("public", mpModel=0)  # expect: S508@54
pysnmp.hlapi.v1arch.asyncore.sync.CommunityData("public", mpModel=0)  # expect: S508@59
pysnmp.hlapi.v3arch.twisted.CommunityData("public", mpModel=0)  # expect: S508@53
pysnmp.hlapi.asyncore.sync.CommunityData("public", mpModel=0)  # expect: S508@52
import pysnmp.hlapi.foo
pysnmp.hlapi.foo.CommunityData(mpModel=1)  # expect: S508@32
pysnmp.hlapi.v1arch.foo.CommunityData(mpModel=1)  # expect: S508@39
pysnmp.hlapi.CommunityData(mpModel=0x0)  # expect: S508@28
pysnmp.hlapi.CommunityData(mpModel=00)  # expect: S508@28

# suppressed
CommunityData("public", mpModel=0)  # noqa: S508
