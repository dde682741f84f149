def f():
    """Summary.

    returns
    -------
    x

    Parameters
    x
    Returns:
    y
    Raises

    ------
    a
    Notes
    ---
    b
    """

def f():
    """Summary.

      Returns
      -------

      x
        ------

    Parameters:

    x

    """

def f():
    """Summary.

    Returns
      -------

    x

    Examples
    --------
    y"""

def f():
    """Summary.
    Args
      x: 1
    Returns
      y
    Raises: 
      z

    See Also:

      u


    Example:


      u


    """

def f():
    """Summary.

    Parameters"""

def f():
    """Summary.

    Parameters
    """

def f():
    """Summary.

    Parameters

    Returns
    ======
    x

    Returns
    ----------

    x


    Yields
    -------
    .. foo

    """

def f():
    """Summary.

    Parameters
    ----------

    .. foo

    Returns
    ----------


    .. foo

    """

def f():
    """Summary.

    short summary

    -------
    x
    yields:
    ...
    other Params
    =====

    y """

def f():
	"""Summary.

	  Returns
	  ------
	x

	Yields
	  x"""

def f():
    r'''Summary.

    Args :
      x

    Returns:  
        x
    '''
