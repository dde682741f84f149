class A(Exception): pass  # expect: N818@7
class AError(Exception): pass
class Aerror(Exception): pass  # expect: N818@7
class AErr(AError): pass  # expect: N818@7
class B(A): pass
class C(FooError): pass  # expect: N818@7
class D(foo.Exception): pass
class E(foo.FooError): pass
class F(Foo, Exception): pass  # expect: N818@7
class G(BaseException): pass
class H(OSError): pass  # expect: N818@7
class I(Warning): pass
class J(Exception, metaclass=X): pass  # expect: N818@7
class K(Generic[T], Exception): pass  # expect: N818@7
class L(FooError[T]): pass
class M(FooException): pass
class N(Exception): pass  # noqa
class maxDiff(Exception): pass
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

# suppressed
class Q(Exception): pass  # noqa: N818
