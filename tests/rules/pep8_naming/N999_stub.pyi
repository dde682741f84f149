# path: package/Shapes.pyi
# expect at 1: N999@1
