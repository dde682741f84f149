x == None  # expect: E711@6
x != None  # expect: E711@6
None == x  # expect: E711@1
None != x  # expect: E711@1
x is None
1 == None
"a" == None
None == None  # expect: E711@1 E711@9
x == None == y  # expect: E711@6
x == y == None != z  # expect: E711@11
x < None
f(x == None)  # expect: E711@8
True == None  # expect: E711@9
x[1] == None  # expect: E711@9
not x == None  # expect: E711@10
x == (None)  # expect: E711@7
(None) == x  # expect: E711@2
(x) == None  # expect: E711@8
[] == None  # expect: E711@7
... == None  # expect: E711@8
f"{x == None}"  # expect: E711@9
x == None if x == None else None != None  # expect: E711@6 E711@19 E711@29 E711@37
-1 == None  # expect: E711@7
x == True
(1, 2) == None
x is None == y
None == x == None  # expect: E711@1 E711@14
x in None != y
Foo.x == None  # expect: E711@10
x == \
    None  # expect: E711@5
x == None.y
x and y == None  # expect: E711@12
lambda: x == None  # expect: E711@14
x.filter(y == None)  # expect: E711@15
x = y == None  # comment  # expect: E711@10
1.5 != None
b"" == None
f"" == None  # expect: E711@8
{} == None  # expect: E711@7
x == 1 == None
1 == x == None  # expect: E711@11
(1, None) == None
((1, 2), "a") == None
(x, 1) == None  # expect: E711@11
() == None
None == 1
None == (1, 2)
None == ()
x == True == None  # expect: E711@14
None == True  # expect: E711@1
False == None  # expect: E711@10
x == None == 1  # expect: E711@6

# suppressed
x == None  # noqa: E711
x == None  # noqa
x == None  # noqa: E712  # expect: E711@6
