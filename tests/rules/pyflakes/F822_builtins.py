__all__ = ["TimeoutError", "__doc__", "print", "__file__"]
__all__ += ["__version__"]  # expect: F822@13
