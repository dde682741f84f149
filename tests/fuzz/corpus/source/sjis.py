# coding: shift_jis
x='ソ'