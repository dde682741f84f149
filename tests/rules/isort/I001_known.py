# options: lint.isort.known-first-party=["mine","mine2*"] lint.isort.known-third-party=["os.path"] lint.isort.known-local-folder=["near"] lint.isort.extra-standard-library=["st?"]
import os

import os.path
import requests

import mine
import mine2x.y

import near

x = 1
import os
import std

import mine

x = 2
import os
import os.path

x = 3
import near
import requests

x = 4
import requests

import mine.a
# expect at 19: I001@1
# expect at 23: I001@1
