import os, sys
def f():
    x = 1 
    def g(): pass




    """a 
    """
class A:
    """a
    b"""
    x = 1