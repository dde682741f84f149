import pprint
from pprint import pprint as p, pp
pprint.pprint(1)  # expect: T203@1
p(1)  # expect: T203@1
pp(1)
pprint.pformat(1)
pprint.pprint
pprint.pprint(1)  # noqa: T203
pprint.pprint(1, stream=out)
pprint.pprint(1, stream=None)  # expect: T203@1
