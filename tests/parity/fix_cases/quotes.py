def f():
    '''a\n'''

def f():
    '''a " b'''

def f():
    '''a\"'''

def f():
    'a'

def f():
    'a\n'

def f():
    'a\'b'

def f():
    'a"'

def f():
    "a"

def f():
    '''"a'''

def f():
    '''a\"""'''

def f():
    '''a "" b'''

def f():
    '''a """ b'''

def f():
    """a \"\"\" b"""

def f():
    """a \"""b"""

def f():
    "a \"\"\" b"

def f():
    r'''a\d'''

def f():
    '''a\\'''

def f():
    '''a"  '''

def f():
    '''a\'b'''

def f():
    'a\
b'

def f():
    '''
"a
'''

def f():
    '''
a "'''
