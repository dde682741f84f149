x = 1 #comment
y = 2  #comment
z = 3  #  two
z = 3  #!bang
z = 3  ##  two
z = 3  #:x
z = 3  #	tab
z = 3  #   nb
z = 3  ###
z = 3  #
#comment
#!bang
##  two
### a
#####
#### x ####
##!x
#:x
#: x
#    	x
a = (1 + \
     2,    \
  # comm \
  3\
  )
a = (
    1 \
    # x
)
x = 1  #::x
y = 2  #:  x
z = 3  #  nb
z = 3  # nb
z = 4  #　nb
z = 5  # :x
z = 5  #    :x
z=5  ##:
##:x
#:
##:
## : x
# #: x
