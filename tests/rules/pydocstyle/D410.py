def google(width):
    """Multiply the sides.

    Args:
        width: of it.

    Returns
        The product.
    """


def google_small(width):
    """Multiply the sides.

    args:
        width: of it.

        returns: what comes out

    returns:

        The product.
    See also:
        The other one.
    """


def numpy(width):
    """Multiply the sides.

    Parameters
    ----------
    width : int

    Returns
    -------

    The product.
    Notes
      -----
    """


def numpy_bad(width):
    """Multiply the sides.
    Returns
    ---
    The product.

      Parameters:

    ----------
    width : int

    Examples
    --------

    .. code:: python
    """


def equals(width):
    """Multiply the sides.

    Parameters
    ==========
    width : int

    Raises
    """


def good(width):
    """Multiply the sides.

    Args:
        width: of it.

    Returns:
        The product.

    """


def text(width):
    """Multiply the sides.

    This Returns:
    nothing and
    returns
    it. Returns :
    """


def order(width):
    """Multiply the sides.

    Raises:
        TypeError: for text.

    Returns:
        The product.

    """


def quiet(width):
    """Multiply the sides.
    returns

    ---
    The product.

    Parameters:
      -----

    Notes
    """  # noqa: D410
# expect at 20: D410@5
# expect at 35: D410@5
