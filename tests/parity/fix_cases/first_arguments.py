class A:
    def f(this): return this.x
    def g(cls, self): pass
    def h(a):
        def k(): return a
        a = 1
        b.a(a=a)
    @classmethod
    def m(self): return self
    @classmethod
    def n(a, cls): pass
    def o(): pass
    def p(*args): pass
    def q(this, x=lambda this: this): return [this for y in this]
    def r(a, /): return f"{a}"
    def s(a: "int") -> None:
        "a"
        global z
        return a
    def t(a):
        self = 1
        return a
class M(type):
    def f(self): return self
    @classmethod
    def g(cls): return cls
def z(x): del x
