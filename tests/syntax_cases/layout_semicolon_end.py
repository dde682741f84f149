x;
if x: y;
class A: x; y;