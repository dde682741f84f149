# A deletion that may not happen leaves the name.
a = b = c = d = e = f = g = h = i = j = k = 1
try: del a
except: pass
print(a)  # expect: F821@7
try: pass
except: del b
print(b)
try: pass
except: pass
else: del c
print(c)
try: pass
except: pass
finally: del d
print(d)  # expect: F821@7
try: del e
finally: pass
print(e)  # expect: F821@7
for x in []: pass
else: del f
print(f)
def fn():
    if 1:
        pass
    del g  # expect: F821@9
    class A: del h  # expect: F821@18
async def zz():
    async for q in x: del q
    print(q)  # expect: F821@11
if 1:
    for x in y: del i  # expect: F821@14
print(i)
if 1:
    def ff():
        z = 1
        del z
        print(z)
    class G:
        z = 1
        del z
        print(z)
try: pass
except E:  # expect: F821@8
    del j
print(j)
try:
    with x: del k
except: pass
print(k)  # expect: F821@7
