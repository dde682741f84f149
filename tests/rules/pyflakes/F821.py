# Undefined names: deletion, NameError, global, nonlocal.
a = b = c = d = e = f = g = h = i = 1
with open(""): del a
print(a)  # expect: F821@7
for _ in []: del b
print(b)  # expect: F821@7
try:
    del c
finally: pass
print(c)  # expect: F821@7
try:
    pass
except:
    del d
print(d)
while 0: del e
print(e)
if 0: del f
print(f)
match 0:
    case 1: del g
print(g)
try:
    pass
finally:
    del h
print(h)  # expect: F821@7
def ff():
    if 0: 
        x = 1
    else:
        del x
    del y  # expect: F821@9
    del x.a, x[0]
    return x
try:
    noname
except (ValueError, NameError): pass
try:
    noname2  # expect: F821@5
except: pass
try:
    def z(): noname3  # expect: F821@14
    [noname4 for noname5 in []]
    lambda: noname6  # expect: F821@13
except NameError:
    noname7  # expect: F821@5
else:
    noname8  # expect: F821@5
finally:
    noname9  # expect: F821@5
try:
    noname10  # expect: F821@5
except Exception: pass
try:
    noname11  # expect: F821@5
except foo.NameError: pass  # expect: F821@8
try:
    try:
        noname12
    finally: pass
except NameError: pass
x1 = 1
try: pass
except E as x1: pass  # expect: F821@8
print(x1)
def fff():
    try: pass
    except E as x1: pass  # expect: F821@12
    print(x1)
    del x1  # expect: F821@9
def ffff():
    print(glob1)  # expect: F821@11
def fffff():
    def inner():
        global glob1
        glob1 = 1
class AA:
    global clsglob
    clsglob = 1
print(clsglob)
print(glob1)  # expect: F821@7
def g1():
    nl = 1
    def g2():
        nonlocal nl
        nl = 2
    nl2 = 2
    def g3():
        nonlocal nl2
def g4():
    global qq1
    import qq1
def g5():
    global qq2; qq2 = 1
    qq3, *qq4 = 1, 2
    [qq5, qq6] = foo()  # expect: F821@18
    for qq7 in []: qq8 = 9
    with open() as qq9, open() as (qq10, qq11): pass
    (qq12, qq13) = (qq14, qq15) = 1, 2
    qq16, qq17 = [1, 2]
    with open() as [qq18]: pass
    qq19 = qq20, qq21 = 1, 2
    (qq22, qq23), qq24 = (1, 2), 3
