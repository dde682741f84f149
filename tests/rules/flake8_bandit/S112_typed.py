# options: lint.flake8-bandit.check-typed-exception=true
try: a
except: pass
try: a
except Exception: pass
try: a
except BaseException: pass
try: a
except ValueError: pass
try: a
except (Exception, ValueError): pass
try: a
except Exception as e: pass
try: a
except (Exception,): pass
try: a
except ValueError: pass
except Exception: pass
finally: pass
try: a
except* Exception: pass
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
except builtins.Exception: pass
try: a
except Exception():  pass
for i in x:
    try: a
    except: continue  # expect: S112@5
    try: a
    except Exception: continue  # expect: S112@5
    try: a
    except BaseException: continue  # expect: S112@5
    try: a
    except ValueError: continue  # expect: S112@5
    try: a
    except (ValueError, Exception): continue  # expect: S112@5
    try: a
    except Exception:  # expect: S112@5
        # c
        continue
    try: a
    except Exception:
        pass
        continue
    try: a
    except Exception: pass
    else: b
    try: a
    except x.Exception: pass
    try: a
    except [Exception]: pass
    try: a
    except ((Exception)): pass
try: a
except ((A, Exception), B): pass
try: a
except* (A, Exception): pass

# suppressed
for i in x:
    try: a
    except: continue  # noqa: S112
