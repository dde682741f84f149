import tarfile, zipfile
tar = tarfile.open(x)
tar.extractall()  # expect: S202@1
tar.extractall(path=x)  # expect: S202@1
tar.extractall(members=x)  # expect: S202@1
tar.extractall(members=[])  # expect: S202@1
tar.extractall(members=["a"])  # expect: S202@1
tar.extractall(members=f(x))  # expect: S202@1
tar.extractall(x, f(y))  # expect: S202@1
tar.extractall(x, y)  # expect: S202@1
tar.extractall(x, [])  # expect: S202@1
tar.extractall(filter="data")
tar.extractall(filter="tar")
tar.extractall(filter="fully_trusted")  # expect: S202@1
tar.extractall(filter=x)  # expect: S202@1
tar.extractall(filter=tarfile.data_filter)  # expect: S202@1
tar.extractall(filter=tarfile.tar_filter)  # expect: S202@1
tar.extractall(filter=tarfile.fully_trusted_filter)  # expect: S202@1
tar.extractall(x, None, filter="data")
tar.extractall(x, None, numeric_owner=True, filter="data")
tar.extractall(members=(x for x in y))  # expect: S202@1
tar.extractall(members=[x for x in y])  # expect: S202@1
tar.extractall(members=None)  # expect: S202@1
tar.extractall(members=x.y)  # expect: S202@1
tar.extract(x)
foo.extractall()  # expect: S202@1
foo().extractall()  # expect: S202@1
extractall()
zipfile.ZipFile(x).extractall()  # expect: S202@1
tar.extractall(members=tar)  # expect: S202@1
tar.extractall(**k)  # expect: S202@1
tar.extractall(*a)  # expect: S202@1
tar.extractall(members=())  # expect: S202@1
tar.extractall(members=["a"], filter=x)  # expect: S202@1
tar.extractall(x, f(y), filter=z)  # expect: S202@1
tar.extractall(members=self.f(x))  # expect: S202@1
tar.extractall(members=[x])  # expect: S202@1
tar.extractall(filter=b"data")  # expect: S202@1
tar.extractall(filter="da" "ta")
tar.extractall(filter=f"data")  # expect: S202@1
def f():
    import zipfile
    x.extractall()  # expect: S202@5

# suppressed
tar.extractall()  # noqa: S202
