def ten():
    if a0: pass
    if a1: pass
    if a2: pass
    if a3: pass
    if a4: pass
    if a5: pass
    if a6: pass
    if a7: pass
    if a8: pass
def eleven():  # expect: C901@5
    if a0: pass
    if a1: pass
    if a2: pass
    if a3: pass
    if a4: pass
    if a5: pass
    if a6: pass
    if a7: pass
    if a8: pass
    while b: pass
