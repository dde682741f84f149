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

#foo  # noqa: E265
# expect at 4: E265@1
# expect at 5: E265@1
# expect at 7: E265@1
# expect at 13: E265@1
# expect at 28: E265@3
# expect at 32: E265@1
