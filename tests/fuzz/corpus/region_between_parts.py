try:
    a
@@@ b
except E:
    c
if x:
    y
) (
elif z:
    w
