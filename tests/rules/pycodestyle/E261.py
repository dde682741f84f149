# options: lint.preview=true
if x: # foo
    y
#foo
#!foo
#: foo
#:foo
### foo
###
########### foo
#
#  foo
#	foo
x = 1 # foo
x = 1  #foo
x = 1  #  foo
x = 1  ## foo
x = 1  #: foo
x = 1  #!foo
x = 1  #:foo
x = 1	# foo
x = 1  #
x = 1  ####
x = 1  ### x
x = [  # a
  1, # b
  # c
  #d
  2
  #  e
]
#é
# é

x = 1 # foo  # noqa: E261
# expect at 2: E261@6
# expect at 14: E261@6
# expect at 21: E261@6
# expect at 26: E261@5
