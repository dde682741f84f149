if x:
    x; \
    print(1)
if x:
    x
    print(1)  
x = 1;\
print(2)
for i in x: print(i)
with a: print(i); print(j)
print(2)