def f():
    """Summary:

    more"""

def f():
    """Summary;

    more"""

def f():
    """Summary,

    more"""

def f():
    """Summary?

    more"""

def f():
    """Summary!

    more"""

def f():
    """Summary…

    more"""

def f():
    """Summary。

    more"""

def f():
    """Summary-

    more"""

def f():
    """Summary"

    more"""

def f():
    """Summary'

    more"""

def f():
    """Summary)

    more"""

def f():
    """Summary¿

    more"""

def f():
    """Summary\\

    more"""
