# rule: RUF100,F401,E711,F841,C901,S307
import os  # noqa
import sys  # noqa: F401
import re  # noqa: F401, E501  # expect: RUF100@12
import json  # noqa: E711  # expect: RUF100@14 F401@8
x = 1  # noqa  # expect: RUF100@8
y = 1  # noqa: F401  # expect: RUF100@8
z = 1  # noqa: F401, F401  # expect: RUF100@8
import ast  # noqa: F401, F401  # expect: RUF100@13
# Codes of other tools say nothing here.
w = 1  # noqa: ABC123
w = 1  # noqa: WPS432, E501  # expect: RUF100@8
# Those that name this rule are about themselves.
v = 1  # noqa: RUF100
v = 1  # noqa: RUF100, F401
# The comment begins at its own number sign.
u = 1  # some # noqa: F401 # expect: RUF100@15
u = 1  # type: ignore  #noqa:F401,E501  # expect: RUF100@24
t = 1  # noqa  :  F401 E501   # expect: RUF100@8
t = 1  # NoQA:F401E501  # expect: RUF100@8
t = 1  # noqa F401  # expect: RUF100@8
# What cannot be read is no comment of this kind.
s = 1  # noqa:
s = 1  # noqa: f401
s = 1  # noqa: F401text
# Older names of rules.
r = eval("1")  # noqa: PGH001
r = 1  # noqa: PGH001  # expect: RUF100@8
r = 1  # noqa: TRY200  # expect: RUF100@8
from collections import (  # noqa: F401
    abc,  # noqa: F401  # expect: RUF100@11
    deque,
)
q = (
    1,  # noqa: E711  # expect: RUF100@9
    r == None,  # expect: E711@10
)


def f():  # noqa: C901  # expect: RUF100@11
    used = """
    noqa: F841
    """  # noqa: F841
    unused = """
    """  # noqa: E711  # expect: RUF100@10
    return unused


p = q == None  # ruff: ignore[E711] # noqa: E711 # expect: RUF100@37
p = 1  # ruff: ignore[E711] # expect: RUF100@8
# ruff: ignore[E711, E501] # expect: RUF100@1
p = q == None
# ruff: disable[E711]
p = q == None  # noqa: E711  # expect: RUF100@16
# ruff: enable[E711]
# expect at 57: RUF100@1
# ruff: disable[E711]
p = q
# ruff: enable[E711]
p = p  # ruff: ignore[RUF100]  # expect: RUF100@8
