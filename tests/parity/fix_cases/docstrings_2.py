class A:
    """Summary."""  # a
    x = 1

class A:
    """Summary."""  # a


    x = 1

class A:
    """Summary."""   
  
  
    x = 1

class A:
    """Summary."""  ;   x = 1

class A:
    """Summary."""  # noqa


    # b

class A: """Summary."""; x = 1

class A:
    """Summary."""; x = 1; y = """
    """

def f():
    """Summary.

            more
             a
                 """

def f():
    """Summary.

            more
             a
             """

def f():
    """Summary.

      	  more
      	  more
      """

def f():
    """
    "a" b
    """

def f():
    """
    a \
    """

def f():
    """a \

    b
    """

def f():
    """Summary.  

    b
    """
