f = lambda (k, v): k
