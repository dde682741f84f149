import abc
def f():
 if a: return 1
 if b: return 2.0
 return "a"
def f():
 if a: return 1
 if b: return "a"
 return True
def f():
 if a: return True
 if b: return 1
 return 2.0
def f():
 if a: return "a"
 if b: return True
 return 1
def f():
 if a: return None
 if b: return 1
 return "a"
def f():
 if a: return 1j
 return 2.0
def f():
 if a: return 1
 return None if b else 2.0
def f():
 if a: return 1 if a else 'b'
 if b: return b'a'
 return 2.0
def f():
 if a: return True
 if b: return None
 return 'a'
def f():
 if a: return b'a'
 if b: return 1
 if c: return 'x'
 if d: return True
 return 2j
def f():
 return 1 if a else 'b' if c else 2.0
def f():
 return 2.0 if a else ('b' if c else 1)
def f():
 return 1
 if a: return 2
def f():
 raise E
 return 1
def f():
 if a: return 1
 raise E
def f():
 if a: raise E
 else: return 1
def f():
 for i in a:
  if b: return 1
def f():
 for i in a: pass
 else: return 1
def f():
 while a: pass
 else: return 1
def f():
 while True: return 1
def f():
 while 1: return 1
def f():
 while True:
  if a: break
  return 1
def f():
 for i in a:
  if b: break
  return 1
def f():
 for i in a: continue
def f():
 for i in a:
  break
 else: raise E
def f():
 while a:
  return 1
 else: raise E
def f():
 for i in a: raise E
 else: return 1
def f():
 try: raise E
 except E: pass
def f():
 try: raise E
 except E: raise
def f():
 try: x
 except E: raise
def f():
 try: x
 except E: raise E
 else: return 1
def f():
 try: x
 except E: return 1
 return 2
def f():
 try: return 1
 finally: raise E
def f():
 try: return 1
 except E: return 1
 else: return 2
def f():
 try: return 1
 except E: return 1
 else: pass
def f():
 try: x
 except E: return 1
def f():
 try: x
 except E: return 1
 except F: pass
 else: return 1
def f():
 try: return 1
 except E: raise
 else: raise
def f():
 try: raise E
 finally: x
def f():
 try: raise E
 except E: return 1
def f():
 try: raise E
 except E: return 1
 else: return 3
def f():
 try:
  if a: return 1
 except E: raise
def f():
 try: return 1
 except E: pass
 return 2
def f():
 try: return 1
 except E: pass
 raise E
def f():
 with a:
  if b: return 1
def f():
 match a:
  case 1: raise E
def f():
 match a:
  case 1: return 1
  case _: raise E
def f():
 match a:
  case 1: return 1
  case _: pass
def f():
 match a:
  case 1: pass
  case _: return 1
def f():
 match a:
  case x if y: return 1
def f():
 match a:
  case _ if y: return 1
def f():
 match a:
  case 1|_: return 1
def f():
 match a:
  case (x): return 1
def f():
 match a:
  case x as y: return 1
def f():
 if a: return 1
 elif b: return 2
 else: pass
def f():
 if a: return 1
 elif b: raise E
def f():
 if a: raise E
 elif b: raise E
def f():
 if a: raise E
 elif b: raise E
 else: pass
def f():
 if a: return
 else: return 1
def f():
 if a: return
 else: raise E
def f():
 if a: return None
 else: raise E
def f():
 return
def f():
 return None
def f():
 raise NotImplementedError
 return 1
def f():
 if a: raise E
 raise NotImplementedError
def f():
 raise NotImplementedError('x') from e
def f():
 if a: raise NotImplementedError
def f():
 if a: return 1
 raise NotImplementedError
def f():
 class A:
  def g(self): return 1
def f():
 def g(): return 1
def f():
 if a:
  def g(): return 1
 else: return 2
def f():
 if a:
  if b: return 1
  else: raise E
 else:
  if b: return 1
 return 2
def f():
 if a:
  if b: return 1
 else: return 2
def f():
 while True:
  try: return 1
  except E: pass
def f():
 while True:
  if a: raise E
  if b: return 1
def f():
 for i in a:
  return 1
 raise E
def f():
 for i in a:
  if b: return 1
 raise E
def f():
 while True:
  x
  break
def f():
 while True:
  x
  return 1
  break
def f():
 with a: pass
def f():
 with a: return
def f():
 return lambda: (yield)
def f():
 return (a, 1)[1]
def f():
 return 'a'.b
def f():
 return yield_
def f():
 return -'a'
def f():
 return +1
def f():
 return not_
def f():
 return 1 @ 2
def f():
 return 1 ** 2
def f():
 return 1 << 2
def f():
 return True & False
def f():
 return True + 1
def f():
 return 1 | 2
def f():
 return 1.0 // 2
def f():
 return 1 % 2.0
def f():
 return 2 ** -1
def f():
 return 'a' % 1
def f():
 return b'a' + b'b'
def f():
 return b'a' % 1
def f():
 return 'a' * x
def f():
 return x * 'a'
def f():
 return 'a' + x
def f():
 return x + 'a'
def f():
 return x % 'a'
def f():
 return 'a' % x
def f():
 return 1 + x
def f():
 return f'a' f'b'
def f():
 return 'a' 'b'
def f():
 return (1)
def f():
 return [1,2] + [3]
def f():
 return [a] * 2
def f():
 return (1,) + (2,)
def f():
 return {} | {}
def f():
 return x if a else 1
def f():
 return 1 if a else x
def f():
 return a or 1
def f():
 return 1 and x
def f():
 return (y := 1)
def f():
 return None or 1
def f():
 return None if a else None
def f():
 return True or None
def f():
 return -1.0
def f():
 return -None
def f():
 return ~True
def f():
 return not 1
def f():
 return -(1 if a else 'b')
def f():
 return 1 - 'a'
def f():
 return 'a' - 1
def f():
 return 1j + 1
def f():
 return 1j / 2
def f():
 return True / 2
def f():
 return True // 2
def f():
 return None + 1
def f():
 if a:
  if b: return 1
 else: raise E
def f():
 if a: raise E
 else:
  if b: return 1
def f():
 if a:
  if b: return 1
 else: pass
def f():
 if a:
  if b: raise E
 else: raise E
def f():
 if a:
  if b: raise E
 else: return 1
def f():
 if a: return 1
 else:
  if b: raise E
def f():
 if a: return 1
 else:
  if b: return 2
def f():
 if a:
  if b: return 1
 elif c: return 2
def f():
 if a:
  if b: return 1
 elif c: pass
 else: return 2
def f():
 if a: pass
 elif c:
  if b: return 1
 else: return 2
def f():
 if a: return 2
 elif c:
  if b: return 1
 else: pass
def f():
 raise E
 if a: return 1
def f():
 if a: return 1
 if a: raise E
def f():
 if a: raise E
 if a: return 1
def f():
 if a: raise E
 elif b: return 1
 else: raise E
def f():
 if a: raise E
 elif b: pass
 else: return 1
def f():
 for i in a:
  while b:
   break
 else: return 2
def f():
 for i in a:
  for j in b: pass
  else: break
 else: return 2
def f():
 for i in a:
  if b: break
 else: return 2
 return 3
def f():
 for i in a:
  try: break
  except E: pass
 else: return 2
def f():
 for i in a:
  match b:
   case 1: break
 else: return 2
def f():
 for i in a:
  with c: break
 else: return 2
def f():
 for i in a:
  break
  return 2
 else: return 2
def f():
 if a: raise NotImplementedError
 else: raise NotImplementedError
def f():
 with a: raise NotImplementedError
def f():
 for i in a: raise NotImplementedError
def f():
 try: raise NotImplementedError
 finally: x
def f():
 try: x
 finally: raise NotImplementedError
def f():
 match a:
  case 1:
   if b: return 1
  case _: return 2
def f():
 match a:
  case 1: pass
  case 2:
   if b: return 1
  case _: return 2
def f():
 match a:
  case _: return 1
  case 2: pass
def f():
 match a:
  case 1: raise E
  case 2: return 1
def f():
 if a: pass
 else: raise E
def f():
 if a: raise E
 elif b: return 1
def f():
 if a: return 1
 elif b: raise E
 else: pass
def f():
 if a: raise E
 elif b: return 1
 elif c: return 2
def f():
 if a:
  raise E
  return 1
 else: pass
def f():
 while a:
  if b: return 1
 else: return 2
def f():
 while a:
  if b: break
  if c: return 1
 else: raise E
def f():
 for i in a: raise E
 return 1
def f():
 for i in a:
  if b: raise E
def f():
 raise E
 if a: return 1
 x
def f():
 try: x
 except E:
  if a: return 1
 else: raise E
def f():
 try: x
 except* E: return 1
 else: return 2
