# options: lint.preview=true lint.pylint.max-nested-blocks=2
if a:
    if b:
        if c:
            pass
def f():
    if a:  # expect: PLR1702@5 PLR1702@5 PLR1702@5
        if b:
            if c: pass
            if d: pass
        if e:
            for x in y: pass
def g():
    for x in y:  # expect: PLR1702@5 PLR1702@5
        while z:
            with w:
                pass
            with w:
                if v: pass
def h():
    try:  # expect: PLR1702@5 PLR1702@5 PLR1702@5 PLR1702@5
        if a:
            if b: pass
    except E:
        if a:
            if b: pass
    else:
        if a:
            if c: pass
    finally:
        if a:
            if b: pass
def i():
    try:  # expect: PLR1702@5
        try:
            try: pass
            except E: pass
        except E: pass
    except E: pass
def j():
    if a:  # expect: PLR1702@5 PLR1702@5
        if b:
            pass
        elif c:
            if d: pass
        else:
            if e: pass
def k():
    if a:  # expect: PLR1702@5
        def inner():
            if b:
                if c: pass
def l():
    if a:  # expect: PLR1702@5
        class K:
            if b:
                if c: pass
            def m(self):
                if d:
                    if e: 
                        if f: pass
def m():
    match x:
        case 1:
            match y:
                case 2:
                    match z:
                        case 3: pass
def n():
    match x:
        case 1:
            if a:
                if b: pass
def o():
    with a:  # expect: PLR1702@5
        with b:
            with c:
                if d: pass
async def p():
    async for a in b:  # expect: PLR1702@5
        async with c:
            async for d in e: pass
def q():
    if a:  # expect: PLR1702@5 PLR1702@5
        if b:
            x = [y for y in z if w]
            if d: pass; 
            if e:
                if f:
                    if g: pass
def r():
    while a:  # expect: PLR1702@5 PLR1702@5
        if b:
            pass
        else:
            for x in y: pass
    else:
        if b:
            if c: pass
class C:
    if a:
        if b:
            if c: pass
    def s(self):
        if a:  # expect: PLR1702@9 PLR1702@9
            if b:
                if c: pass
            for x in y:
                pass
            else:
                if b:
                    pass
                elif z:
                    if q: pass
def t():
    if a:  # expect: PLR1702@5 PLR1702@5
        if b:
            if c:
                if d:
                    if e: pass
            if c:
                if d: pass
    if a:  # expect: PLR1702@5
        if b:
            if c: pass
def u():
    for x in y:  # expect: PLR1702@5
        for z in w:
            try:
                if a:
                    pass
            except E:
                pass
def v():
    try:  # expect: PLR1702@5
        for x in y:
            for z in w:
                pass
    except* E:
        pass

# suppressed
def q():
    if a:  # noqa: PLR1702
        if b:
            if c: pass
