import sys
x == 1
x == 2  # expect: PLR2004@6
x == -2  # expect: PLR2004@6
x == 10  # expect: PLR2004@6
2 == x  # expect: PLR2004@1
2 == 3
2 < x < 5  # expect: PLR2004@1 PLR2004@9
x < 2 < y  # expect: PLR2004@5
x == "foo"
x == b"foo"
x == ""
x == b""
x == "__main__"
x == 2.0  # expect: PLR2004@6
x == 1.0
x == 0.0
x == -1.0
x == -1
x == 1j  # expect: PLR2004@6
x == 2j  # expect: PLR2004@6
x == True
x == None
x is 2  # expect: PLR2004@6
x in 2  # expect: PLR2004@6
x in (2, 3)
x in [2]
x == (2)  # expect: PLR2004@7
x == +2  # expect: PLR2004@6
x == ~2  # expect: PLR2004@6
x == --2
x == 0x10  # expect: PLR2004@6
x == 0x1
x == 1_0  # expect: PLR2004@6
x == 1e3  # expect: PLR2004@6
x == 1e0
x == 0b1
x == 00
x == 0j  # expect: PLR2004@6
x == 1J  # expect: PLR2004@6
x == 2 + 3
x == f"foo"
x == ...
x == 10**2
x == - 2  # expect: PLR2004@6
x == -2.5  # expect: PLR2004@6
x == -2j  # expect: PLR2004@6
x == 0.1  # expect: PLR2004@6
x == .5  # expect: PLR2004@6
x == 5.  # expect: PLR2004@6
if x > 2 and y < 3: pass  # expect: PLR2004@8 PLR2004@18
sys.version_info[0] == 3
sys.version_info.major == 3
sys.version_info >= 3
sys.version == 3
sys.version[0] == 3
sys.implementation.version == 3
sys.implementation.version[0] == 3
sys.hexversion == 3  # expect: PLR2004@19
from sys import version_info as v
v[0] == 3
3 == v[0]
v[0] == 3 == x
x == 3 == v[0]
version_info[0] == 3  # expect: PLR2004@20
-2 == x  # expect: PLR2004@1
-1 == x
x == 'it\'s'
x == 2 == 2
3 == 3
x != 2  # expect: PLR2004@6
x not in 2  # expect: PLR2004@10
x is not 2  # expect: PLR2004@10
x >= 2  # expect: PLR2004@6
x == -(2)  # expect: PLR2004@6
x == -0
x == -0.0  # expect: PLR2004@6
x == 0.00
x == 10.0  # expect: PLR2004@6
x == "a" "b"
x == 2 == 3 == 4
len(x) == 2  # expect: PLR2004@11
x == 12345678901234567890123456789  # expect: PLR2004@6
x == 0o17  # expect: PLR2004@6
x == 0XFF  # expect: PLR2004@6
x == 1E5  # expect: PLR2004@6
x == 1_000.5  # expect: PLR2004@6
x == 1.
lambda: x == 2  # expect: PLR2004@14
f"{x == 2}"  # expect: PLR2004@9
sys.version_info[:2] == (3, 4)
sys.version_info[1:][0] == 3  # expect: PLR2004@28
sys.version_info.foo.bar == 3
sys.version.foo() == 3  # expect: PLR2004@22
-3 == -x  # expect: PLR2004@1
- 3 == x  # expect: PLR2004@1
x == -  3  # expect: PLR2004@6
x == (-3)  # expect: PLR2004@7
x == 3.50  # expect: PLR2004@6
x == 0.30  # expect: PLR2004@6
x == 100_000  # expect: PLR2004@6
x == 1e-7  # expect: PLR2004@6
x == 1e22  # expect: PLR2004@6
x == 123456789.123  # expect: PLR2004@6

# suppressed
x == 7  # noqa: PLR2004
