# options: target-version=312
import a
import asyncore
import tomllib

x = 1
import asyncore
import tomllib

x = 2
import tomllib

import asyncore
# expect at 2: I001@1
# expect at 7: I001@1
