x = [a
 await b]
