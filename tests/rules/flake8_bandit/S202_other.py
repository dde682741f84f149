import zipfile
zipfile.open(x).extractall()
from tarfile import open as o
x.extractall()  # expect: S202@1
