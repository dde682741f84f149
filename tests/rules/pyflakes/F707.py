try:
    pass
except:  # expect: F707@1
    pass
except ValueError:
    pass

try:
    pass
except:  # expect: F707@1
    pass
except ValueError:
    pass
except TypeError:
    pass
finally:
    pass

# near misses
try:
    pass
except ValueError:
    pass
except:
    pass

# suppressed
try:
    pass
except:  # noqa: F707
    pass
except ValueError:
    pass
