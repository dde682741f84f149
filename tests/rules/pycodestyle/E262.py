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

x = 1  #foo  # noqa: E262
# expect at 15: E262@8
# expect at 16: E262@8
# expect at 17: E262@8
# expect at 19: E262@8
# expect at 20: E262@8
# expect at 23: E262@8
# expect at 24: E262@8
