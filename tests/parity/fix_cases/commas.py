x = f"{f(a
)} {a}" + f(
a
)
x = f"""{f(a,
  b
)} {[a
]}"""
x = f"""{f(a,
  (b, c
)
)} {g({1
})}"""
def f(a \
): pass
f(a \
)
f(a, b \
)
f(a, b \

)
f(a,\
 b \
)
f(a,
 b \
)
x = f \
  (a)
y = x \
  \
  [ 1, \
  2 ]
z = x  (  1  ,2 )
