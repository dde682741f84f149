# options: lint.pylint.max-statements=0
def pass_():  # expect: PLR0915@5
    pass
def two_():  # expect: PLR0915@5
    pass
    pass
def if_():  # expect: PLR0915@5
    if x:
        pass
def ifelse_():  # expect: PLR0915@5
    if x:
        pass
    else:
        pass
def elif_():  # expect: PLR0915@5
    if x:
        pass
    elif y:
        pass
def elifelse_():  # expect: PLR0915@5
    if x:
        pass
    elif y:
        pass
    else:
        pass
def elif3_():  # expect: PLR0915@5
    if x:
        pass
    elif y:
        pass
    elif z:
        pass
    else:
        pass
def for_():  # expect: PLR0915@5
    for x in y:
        pass
def forelse_():  # expect: PLR0915@5
    for x in y:
        pass
    else:
        pass
def while_():  # expect: PLR0915@5
    while x:
        pass
def whileelse_():  # expect: PLR0915@5
    while x:
        pass
    else:
        pass
def try1_():  # expect: PLR0915@5
    try:
        pass
    except:
        pass
def try2_():  # expect: PLR0915@5
    try:
        pass
    except A:
        pass
    except B:
        pass
def tryelse_():  # expect: PLR0915@5
    try:
        pass
    except:
        pass
    else:
        pass
def tryfin_():  # expect: PLR0915@5
    try:
        pass
    finally:
        pass
def tryall_():  # expect: PLR0915@5
    try:
        pass
    except:
        pass
    else:
        pass
    finally:
        pass
def with_():  # expect: PLR0915@5
    with x:
        pass
def match_():  # expect: PLR0915@5
    match x:
        case 1:
            pass
def match2_():  # expect: PLR0915@5
    match x:
        case 1:
            pass
        case _:
            pass
def def_():  # expect: PLR0915@5
    def g():  # expect: PLR0915@9
        pass
def class_():  # expect: PLR0915@5
    class C:
        pass
def classdef_():  # expect: PLR0915@5
    class C:
        def g():  # expect: PLR0915@13
            pass
def classtwo_():  # expect: PLR0915@5
    class C:
        x = 1
        y = 1
def return_():
    return
def return1_():
    return 1
def expr_():  # expect: PLR0915@5
    x
def doc_():  # expect: PLR0915@5
    """a"""
def doc2_():  # expect: PLR0915@5
    """a"""
    pass
def assign_():  # expect: PLR0915@5
    x = 1
def multi_():  # expect: PLR0915@5
    x = 1; y = 2
def lambda_():  # expect: PLR0915@5
    x = lambda: 1
def nested_():  # expect: PLR0915@5
    if x:
        if y:
            pass
def nestedelse_():  # expect: PLR0915@5
    if x:
        pass
    else:
        if y:
            pass
def nestedelse2_():  # expect: PLR0915@5
    if x:
        pass
    else:
        if y:
            pass
        else:
            pass
def tryif_():  # expect: PLR0915@5
    try:
        if x:
            pass
    except:
        if y:
            pass
        else:
            pass

def import_():  # expect: PLR0915@5
    import x
def global_():  # expect: PLR0915@5
    global x
def trystar_():  # expect: PLR0915@5
    try:
        pass
    except* A:
        pass
async def async_():  # expect: PLR0915@11
    async with x:
        pass
async def asyncfor_():  # expect: PLR0915@11
    async for x in y:
        pass
def type_():  # expect: PLR0915@5
    type X = int
def matchg_():  # expect: PLR0915@5
    match x:
        case 1 if y:
            pass
            pass
        case 2:
            if x:
                pass
def defdef_():  # expect: PLR0915@5
    def g():  # expect: PLR0915@9
        def h():  # expect: PLR0915@13
            pass
def deftwo_():  # expect: PLR0915@5
    def g():  # expect: PLR0915@9
        pass
        pass
def defreturn_():  # expect: PLR0915@5
    def g():
        return 1
    return g
def del_():  # expect: PLR0915@5
    del x
def raise_():  # expect: PLR0915@5
    raise
def assert_():  # expect: PLR0915@5
    assert x
def cont_():  # expect: PLR0915@5
    while x:
        continue
def f():  # expect: PLR0915@5
    try: pass
    except A: pass
    except B: pass
    except C: pass
def f():  # expect: PLR0915@5
    try: pass
    except A: pass
    except B: pass
    except C: pass
    except D: pass
def f():  # expect: PLR0915@5
    try:
        pass
        pass
    except A: pass
    finally:
        pass
        pass
def f():  # expect: PLR0915@5
    try:
        pass
    except A: pass
    except B: pass
    else:
        pass
        pass
def f():  # expect: PLR0915@5
    try:
        def g(): pass  # expect: PLR0915@13
    finally:
        return
def f():  # expect: PLR0915@5
    for x in y:
        for z in w:
            pass
    else:
        return
def f():  # expect: PLR0915@5
    class C:
        def g(): pass  # expect: PLR0915@13
    pass
def f():  # expect: PLR0915@5
    if x: return
    else: return
def f():  # expect: PLR0915@5
    with x:
        return
def f():  # expect: PLR0915@5
    match x:
        case 1: return
async def f():  # expect: PLR0915@11
    def g():
        for x in y:
            return
        return

# suppressed
def quiet():  # noqa: PLR0915
    pass
