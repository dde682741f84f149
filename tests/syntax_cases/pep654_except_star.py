# PEP 654 and PEP 758.
try:
    pass
except* A:
    pass
except* (B, C) as e:
    pass
else:
    pass
finally:
    pass
try:
    pass
except *A:
    pass
try:
    pass
except* A, B:
    pass
try:
    pass
except A, B:
    pass
except A, B, C.d, f():
    pass
except A, B,:
    pass
except (A, B) as e:
    pass
except (A), B:
    pass
except:
    pass
try:
    pass
except A if b else c:
    pass
except A as b: pass
try: pass
finally: pass
try: pass
except: pass
else: pass
