from asyncio import *

__all__ = ["TimeoutError", "__doc__", "wait"]  # expect: F405@39
