# What __all__ names is used; lists that grow by methods are not followed.
import os, sys, re, json  # expect: F401@17 F401@21
__all__ = ["os"]
__all__ += ["sys"]
__all__.extend(["re"])
__all__.append("json")
__all__.remove("zz")
__all__ += other.__all__
__all__ = __all__ + ["nope"]
import a, b, c, d
__all__ = ["a"]
__all__ = ["b"]
__all__ += ["c"]
__all__ = __all__ + ["d"]
