class C:
    global __class__
    def f(self):
        return __class__
