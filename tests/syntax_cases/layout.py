# Blank lines, comments, tabs, form feeds, continuation lines.


if a:

    b
    # comment

  # odd comment
    c

# comment
else:
	d

def f():

    pass
    
class A:
	# comment
	def f(self):
		pass

	x = 1
if a:
        	b
        	c
if a:
	if b:
		c
	d
if a:
 b
 if c:
  d
  if e:
   f
x = [
1,
        2,
    3
  ]
x = (  # comment
    # comment
    1  # comment
    # comment
)  # comment
a = 1 ; b = 2  ;c = 3;
if a: b = 1; c = 2
a = \
    1
a \
= \
1
if a and \
   b:
    c
def g(a, \
      b): \
    pass
assert a, \
    b
\
x = 1
if a:
    b
    \
    c
with a, \
     b:
    pass
x = """
  a
	b
""" ; y = 1
f("""
a""", b)
f(a
  , b
  )
@a

@b
def h(): pass
if a:
    pass
    # trailing comment deeper
        # and deeper
# end
