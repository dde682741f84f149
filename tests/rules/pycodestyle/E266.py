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

### foo  # noqa: E266
# expect at 8: E266@1
# expect at 10: E266@1
