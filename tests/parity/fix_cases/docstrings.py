def f():
    """
    Summary.
    """

def f():
    """Summary.
    """

def f():
    """
    Summary."""

def f():
    '''

    Summary "x"

    '''

def f():
    r"""
    Summary "x\ "
    """

def f():
    """
    "Summary"
    """

def f():
    """
    Summary\\
    """

def f():
    """

       """

def f():
    """Summary
    that long.

    more.
    """

def f():
    """Summary



    more
    """

def f():
    """
    Summary


    more
    """

def f():
    """
    Summary
    --------

    more
    """

def f():

    """

       Summary.

    more
    """

def f():
    """ Summary.

    more
    """

def f():
    """    
    
    Summary.

    more
    """

def f():
    """Summary
       more
         a

       b
       """

def f():
    """Summary.

       more
         a

       b
    """

def f():
    """Summary.

    more
      """

def f():
    """Summary.

       more
    b
      """

def f():
	"""Summary.

	   more

	   """

class A:
    """Summary."""
    x = 1

class A:
    """Summary."""


    x = 1

class A:
    """Summary."""; x = 1

class A:
    """Summary."""
    # x
    x = 1

class A:
    """Summary."""  # a

    # x



    x = 1

class A:
    """Summary."""



    # x
    x = 1

class A:
    """Summary."""

class A:
    """Summary."""



x = 1

class A:
    """Summary."""; 

    x = 1

class A:
    "\
Summary."
    x = 1

def f():
    """\
    Summary.

    a
    """

def f():
    """This one line docstring is so very long that together with its quotes it would be longer than  88.
    """

def f():
    """
    This one line docstring is so very long that together with its quotes it would.
    """
