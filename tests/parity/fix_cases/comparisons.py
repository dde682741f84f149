if x == True: pass
if True == x: pass
if x == True != y: pass
if x != False: pass
if x == True == False: pass
y = (x == True)
y = ( x ==
   True)
y = x.a == False and b
y = x == None == True
y = a == b == True
y = not x == True
y = f(a, b) == False
y = (a, b) == True
y = (yield) == True
y = (a or b) == True
y = (a := b) == False
y = (lambda: 1) == True
y = a + b == False
y = a < b == False
y = -a == False
y = (a if b else c) == False
y = await_ == False
y = a [1]  == False
y = (  a ) != True
y = a == (True)
y = (a) == ( True )
y = a == True # c
y = a == (True  # c
)
y = not a in b
y = not (a in b)
y = not(a in b)
y = not  a   in (b)
y = not (a
   in b)
y = not (a # c
   in b)
y = not a is None
y = not(a is None) and b
y = not(a) is None
y = x if not(a is None)else b
y = not not a in b
y = (not a in b).c
y = (not a in (b)).c
y = not f(a ,b) in [1,2]
y = f"{not a in b}"
y = a and not b.c is  not_
y = x == True is y
y = x is y == True
y = "a"   'b' == True
y = {**a,'b':1}[c] == True
y = a==True
y = 0x1F in b and not 0x1f in c
y = (True) == a
y = a == (False)
y = (a) == (False)
y = (True) == (a)
y = (True) == a == b
y = ((a) == b) == (True)
y = [a == True, a==(True)]
y = f(a==True, b=(c) == False)
y = (a) == b == True
y = a, b == ((True))
y = (a # c
) == True
y = (a == # c
  True)
y = a.b[1
]. c == True
y = (lambda: 1) == False
y = lambda: a == False
y = a if b==False else c
y = a or(b) == True
y = a or True==b
y = [*a] == False
y = (yield) == False
y = (await x) == False
y = await x == False
y = a ** b == False
y = True == False
y = 1 == True
y = (a for a in b) == False
y = f(a for a in b) == False
y = a is (not b) == False
y = a == (True) == b
y = a == True in (b)
