x.extractall()
def f():
    x.extractall()  # expect: S202@5
import tarfile
x.extractall()  # expect: S202@1
