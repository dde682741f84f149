# options: target-version=310
import asyncore

import a
import tomllib

x = 1
import asyncore
import tomllib
# expect at 8: I001@1
