if a:
	b
	if c:
	    d
	    e
	f
if a:
    	b
    	c
