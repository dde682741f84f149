f(**a
 b)
