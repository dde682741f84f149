def f():
    """Do it.

    .. code-block:: python

        if x:
            warning("x")
            return
        value = 1

    returns
        A value.
    """


def g():
    """Do it.

    ..

        returns
    """


def h():
    """Do it.

    Text .. note::

        returns
    """  # noqa: D405


def i():
    """Do it.

    .. a comment
      .. note::

    returns
    """
# expect at 11: D405@5
# expect at 21: D405@9
# expect at 40: D405@5
