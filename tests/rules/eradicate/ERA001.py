# What follows is prose.
# import os  # expect: ERA001@1
#import os  # expect: ERA001@1
# See the module os for the rest (and for more).
# x = 1  # expect: ERA001@1
# x: int  # expect: ERA001@1
# note: something  # expect: ERA001@1
# note: more than one word
# return  # expect: ERA001@1
#print(x)  # expect: ERA001@1
# print "x"
# x
# x + y
# x % y  # expect: ERA001@1
# pass
# break; continue  # expect: ERA001@1
# f(  # a call that goes on
# x = f(  # expect: ERA001@1
# x.y = f(
# x, y = [  # expect: ERA001@1
# x = f(a,
# x = a b(
# )  # expect: ERA001@1
# ]),
# "key": value, # expect: ERA001@1
# "key": more than one word { # expect: ERA001@1
# "key": value
# "two words": value,
# else:  # expect: ERA001@1
# else: what comes next
# except ValueError as e:  # expect: ERA001@1
# elif x:  # expect: ERA001@1
# elif:
# case [x, y]:  # expect: ERA001@1
# if x:
# for x in y:
# def f(x):
# def f(x): pass  # expect: ERA001@1
# x = 1, 2 + \
# expect at 39: ERA001@1
# two words: \
# >>> f(x)
# TODO: f(x)
# TODO(me): f(x)
# TODO[x]  # expect: ERA001@1
# todo: x  # expect: ERA001@1
# noqa: E711
# NOQA = 1
# type: ignore
# type: x  # expect: ERA001@1
# fmt: off
# isort: skip
# isort: x  # expect: ERA001@1
# pylint: x
# coding: x
# coding = x  # expect: ERA001@1
# language=SQL
# ruff: ignore
# f(x), see #123
#: f(x)
##  f(x)  # expect: ERA001@1
# we've seen (more)
# exceptions we've seen, though: this (and that)
x = 1  # y = 2
x = [
    # f(x),  # expect: ERA001@5
    1,  # f(x)
]
# f(x)  # noqa: ERA001


def f():
    pass
    # f(x)  # expect: ERA001@5
