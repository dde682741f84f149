# path: Package/inner/__init__.py
# expect at 1: N999@1
