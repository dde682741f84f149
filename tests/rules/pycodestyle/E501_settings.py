# options: lint.pycodestyle.max-line-length=40 indent-width=8 lint.pycodestyle.ignore-overlong-task-comments=true
if x:
	if y:
		if z:
			vw = a + b + c
x = 1 + 2 + 3 + 4 + 5 + 6 + 7 + 8 + 9
x = 1 + 2 + 3 + 4 + 5 + 6 + 7 + 8 + 9 + 10
# TODO: do what must be done before the line ends
# TODO do what must be done before the line ends
#TODO: do what must be done before the line ends
# FIXME: do what must be done before the line ends
# NOTE: do what must be done before the line ends
x = 1  # TODO: do what must be done before it ends
x = 1  # TODO: do what must be done before it ends
x = 1 + 2 + 3 + 4 + 5 + 6 + 7 + 8 + 9 + 10 # TODO: do what
x = 1 + 2 + 3 + 4 + 5 + 6 + 7 + 8 + 9 + 1# TODO: do what
x = 1 + 2 + 3 + 4 + 5 + 6 + 7 + 8 + 9 + 0 # TODO: do what
# x TODO: do what must be done before the line ends
#: TODO: do what must be done before the line ends
##TODO: do what must be done before the line ends
# TODO(me): do what must be done before the line ends
# TODOs do what must be done before the line ends
x = 1 # foo # TODO: do what must be done before the line ends
# todo: do what must be done before the line ends
# TODO- do what must be done before the line ends
# XXX do what must be done before the line ends
'''
# TODO do what must be done before the line ends
'''
   # TODO: do what must be done before the line ends
#TODO(me) do what must be done before the line ends
x = 1 # TODOx do what must be done before the line ends
x = 1 #	TODO do what must be done before the line ends
x = 1 # TODO
# https://foo TODO foo bar baz what must be done before the line ends
#  : TODO do what must be done before the line ends
# :TODO do what must be done before the line ends
# expect at 1: E501@41
# expect at 7: E501@41
# expect at 12: E501@41
# expect at 15: E501@41
# expect at 16: E501@41
# expect at 17: E501@41
# expect at 18: E501@41
# expect at 19: E501@41
# expect at 20: E501@41
# expect at 23: E501@41
# expect at 24: E501@41
# expect at 28: E501@41
# expect at 35: E501@41
# expect at 36: E501@41
# expect at 37: E501@41
