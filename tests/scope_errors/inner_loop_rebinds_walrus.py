[1 for x in y if (i := x) for i in z]
