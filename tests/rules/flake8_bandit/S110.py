try: a
except: pass  # expect: S110@1
try: a
except Exception: pass  # expect: S110@1
try: a
except BaseException: pass  # expect: S110@1
try: a
except ValueError: pass
try: a
except (Exception, ValueError): pass  # expect: S110@1
try: a
except Exception as e: pass  # expect: S110@1
try: a
except (Exception,): pass  # expect: S110@1
try: a
except ValueError: pass
except Exception: pass  # expect: S110@1
finally: pass
try: a
except* Exception: pass  # expect: S110@1
try: a
except Exception:
    pass; pass
try: a
except Exception:
    ...
try: a
except Exception:
    """x"""
    pass
try: a
except builtins.Exception: pass
import builtins
try: a
except builtins.Exception: pass  # expect: S110@1
try: a
except Exception():  pass
for i in x:
    try: a
    except: continue
    try: a
    except Exception: continue
    try: a
    except BaseException: continue
    try: a
    except ValueError: continue
    try: a
    except (ValueError, Exception): continue
    try: a
    except Exception:
        # c
        continue
    try: a
    except Exception:
        pass
        continue
    try: a
    except Exception: pass  # expect: S110@5
    else: b
    try: a
    except x.Exception: pass
    try: a
    except [Exception]: pass
    try: a
    except ((Exception)): pass  # expect: S110@5
try: a
except ((A, Exception), B): pass
try: a
except* (A, Exception): pass  # expect: S110@1

# suppressed
for i in x:
    try: a
    except: pass  # noqa: S110
