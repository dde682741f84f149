# options: lint.task-tags=NOTE,HACK
# expect at 1: ERA001@1
# NOTE: x
# HACK(x)
# TODO: x  # expect: ERA001@1
