try:
    pass
except:  # expect: E722@1
    pass

try:
    pass
except:
    raise
try:
    pass
except:
    x()
    raise
try:
    pass
except:  # expect: E722@1
    if x:
        raise
try:
    pass
except:  # expect: E722@1
    raise ValueError
try:
    pass
except:  # expect: E722@1
    try:
        raise
    except:  # expect: E722@5
        pass
try:
    pass
except BaseException:
    pass
try: pass
except : pass  # expect: E722@1
try:
    pass
except:  # expect: E722@1
    def f():
        raise
try:
    pass
except:  # expect: E722@1
    raise e from None
try:
    pass
except:  # expect: E722@1
    while x:
        for y in z:
            with q:
                raise
try:
    pass
except:  # expect: E722@1
    match x:
        case 1: raise
try:
    pass
except:  # expect: E722@1
    lambda: 1
    class C: raise

# suppressed
try:
    pass
except:  # noqa: E722
    pass
try:
    pass
except:  # expect: E722@1
    pass  # noqa: E722
