[[1 for i in z] for x in y if (i := x)]
