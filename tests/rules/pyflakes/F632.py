x is 1  # expect: F632@1
x is not 1  # expect: F632@1
x is "a"  # expect: F632@1
x is b"a"  # expect: F632@1
x is None
x is True
x is ()  # expect: F632@1
x is []  # expect: F632@1
x is {}  # expect: F632@1
x is {1}  # expect: F632@1
x is (1, 2)  # expect: F632@1
x is -1
x is 1.5  # expect: F632@1
x is ...
1 is x  # expect: F632@1
"a" is not x  # expect: F632@1
x is 1 is y  # expect: F632@1
x is y is 1  # expect: F632@1
x == 1 is y  # expect: F632@1
x is f"a"
x is f"{a}"
x is (y, 1)
x is [y]  # expect: F632@1
x is (  # expect: F632@1
  1)
x is [a for a in b]  # expect: F632@1
x is {a for a in b}  # expect: F632@1
x is 1j  # expect: F632@1
x is +1
x is not \
  1
x is ~1
x is not   1  # expect: F632@1
not x is 1  # expect: F632@5
None is 1  # expect: F632@1
x is "a" "b"  # expect: F632@1
x is y is not z is 1  # expect: F632@1
(x is 1) is y  # expect: F632@2
x is not (1)  # expect: F632@1
-1 is x
1+1 is x
() is x  # expect: F632@1
x is 1 + 1
[] is x  # expect: F632@1
True is 1  # expect: F632@1
x is ""  # expect: F632@1
x is (1)  # expect: F632@1
x is {"a": 1}  # expect: F632@1
x is {**a}  # expect: F632@1
x is t"a"
type(x) is "str"  # expect: F632@1
x is (-1)
x is --1
x is -x
x is (None,)  # expect: F632@1
x is set()
x is not[]  # expect: F632@1
"a" is "b"  # expect: F632@1
x is (-1,)
x is (f"a",)
x is (True,)  # expect: F632@1
x is ("a", (1, 2))  # expect: F632@1
x is ("a", (1, y))
x is ("a", [1])
x is ((),)  # expect: F632@1
(1,) is x  # expect: F632@1
x is (...,)  # expect: F632@1
x is (None)
x is "%s" % a
x is not (None, 1)  # expect: F632@1
x == y is 1  # expect: F632@1
[] == x is y
x is ([])  # expect: F632@1

# suppressed
x is 1  # noqa: F632
x is 1  # noqa
x is 1  # noqa: E711  # expect: F632@1
# expect at 30: F632@1
