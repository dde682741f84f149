# options: lint.pep8-naming.ignore-names=A*,[CH]
class A(Exception): pass
class AError(Exception): pass
class Aerror(Exception): pass
class AErr(AError): pass
class B(A): pass
class C(FooError): pass
class D(foo.Exception): pass
class E(foo.FooError): pass
class F(Foo, Exception): pass  # expect: N818@7
class G(BaseException): pass
class H(OSError): pass
class I(Warning): pass
class J(Exception, metaclass=X): pass  # expect: N818@7
class K(Generic[T], Exception): pass  # expect: N818@7
class L(FooError[T]): pass
class M(FooException): pass
class N(Exception): pass  # noqa
class maxDiff(Exception): pass  # expect: N818@7
class O(ExceptionGroup): pass
class P(): pass
class Q(*Exception): pass
class R(Error): pass  # expect: N818@7
class Error(Exception): pass
class Errors(Exception): pass  # expect: N818@7
@deco
class S(Exception): pass  # expect: N818@7
def f():
    class T(Exception): pass  # expect: N818@11
class U[T](Exception): pass  # expect: N818@7
class V(builtins.Exception): pass
class W(builtins.FooError): pass
class X(B): pass
class Y(Exception()): pass
