# options: lint.pylint.allow-magic-values=10,"foo",0.1 lint.pylint.extend-allow-magic-values=0x1,-10,"10" lint.pylint.allow-magic-value-types=bytes
import sys
x == +1
x == ~1  # expect: PLR2004@6
x == ~0  # expect: PLR2004@6
x == +0  # expect: PLR2004@6
x == -True
x == not_
x == -"a"  # expect: PLR2004@6
x == -1j  # expect: PLR2004@6
x == 0j  # expect: PLR2004@6
x == 1
x == 0  # expect: PLR2004@6
x == -1  # expect: PLR2004@6
x == 0.0  # expect: PLR2004@6
x == -0.0  # expect: PLR2004@6
x == 1.0  # expect: PLR2004@6
x == "foo"
x == "0"  # expect: PLR2004@6
x == "1"  # expect: PLR2004@6
x == ""  # expect: PLR2004@6
x == "__main__"  # expect: PLR2004@6
x == b""
x == b"__main__"
x == b"1"
x == 10
x == 1e1  # expect: PLR2004@6
x == 10.0  # expect: PLR2004@6
x == 0xA
x == -10
x == +10
x == ~10  # expect: PLR2004@6
x == 10j  # expect: PLR2004@6
x == "10"
x == 0.1
x == .1
x == 1e-1
x == 2 == x == 3  # expect: PLR2004@6 PLR2004@16
x == 2 == "a"
x == 2 == None
None == 2 == x
2 == True
"a" == 2
2 == -x  # expect: PLR2004@1
2 == f"a"  # expect: PLR2004@1
2 == ...
2 == [3]  # expect: PLR2004@1
x == 2 == (3,)  # expect: PLR2004@6
sys.implementation.name == 3  # expect: PLR2004@28
sys.implementation == 3  # expect: PLR2004@23
sys.implementation.version.major == 3
sys.implementation.foo.version == 3  # expect: PLR2004@35
sys.version_info[0].foo == 3  # expect: PLR2004@28
sys.version_info()[0] == 3  # expect: PLR2004@26
sys.version_info.foo[0] == 3
sys.foo.version == 3  # expect: PLR2004@20
sys == 3  # expect: PLR2004@8
2 == -3
-2 == 3 
2 == - -3  # expect: PLR2004@1
2 == ~3
2 == +x  # expect: PLR2004@1
2 == not_(3)  # expect: PLR2004@1
x == 1 == 2
1 == 2
x == -1.0  # expect: PLR2004@6
x == +1.0  # expect: PLR2004@6
x == 0x0  # expect: PLR2004@6
x == 9007199254740993  # expect: PLR2004@6
x == 9007199254740993.0  # expect: PLR2004@6
x == 12345678901234567890  # expect: PLR2004@6
x == 100000000000000000000000  # expect: PLR2004@6
