import os, sys
from a import b, c as d
import e.f
for os in range(3):  # expect: F402@5
    pass
def h():
    for sys in range(3):  # expect: F402@9
        print(sys)
def i():
    for b, d in x:  # expect: F402@9 F402@12
        pass
async def j():
    async for d in x:  # expect: F402@15
        pass

# near misses
[sys for sys in y]
for g in range(3):
    pass
for os in range(3):
    pass
def k(sys):
    for sys in x:
        pass
def l():
    if x:
        for sys in x:
            pass

# suppressed
def m():
    for sys in range(3):  # noqa: F402
        pass
