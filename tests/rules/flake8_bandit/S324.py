import hashlib, crypt
hashlib.new("md5")  # expect: S324@13
hashlib.new("MD5")  # expect: S324@13
hashlib.new("Md5")  # expect: S324@13
hashlib.new("md4")  # expect: S324@13
hashlib.new("sha")  # expect: S324@13
hashlib.new("sha1")  # expect: S324@13
hashlib.new("SHA1")  # expect: S324@13
hashlib.new("sHA")  # expect: S324@13
hashlib.new("sha256")
hashlib.new("md5", b"x")  # expect: S324@13
hashlib.new(name="md5")  # expect: S324@18
hashlib.new(name="md5", data=x)  # expect: S324@18
hashlib.new(data=x, name="sha1")  # expect: S324@26
hashlib.new("md5", usedforsecurity=False)
hashlib.new("md5", usedforsecurity=True)  # expect: S324@13
hashlib.new("md5", usedforsecurity=x)  # expect: S324@13
hashlib.new("md5", usedforsecurity=0)  # expect: S324@13
hashlib.new("md5", usedforsecurity=None)  # expect: S324@13
hashlib.new(x)
hashlib.new()
hashlib.new(*a)
hashlib.new(b"md5")
hashlib.new(f"md5")
hashlib.new(("md5"))  # expect: S324@14
hashlib.new("m" "d5")  # expect: S324@13
hashlib.new("md5 ")
hashlib.new("sha-1")
hashlib.md4()  # expect: S324@1
hashlib.md5()  # expect: S324@1
hashlib.sha()  # expect: S324@1
hashlib.sha1()  # expect: S324@1
hashlib.sha256()
hashlib.md5(usedforsecurity=False)
hashlib.sha1(x, usedforsecurity=False)
hashlib.sha1(usedforsecurity=True)  # expect: S324@1
hashlib.md5
f(hashlib.md5)
hashlib.md5(x, False)  # expect: S324@1
hashlib.md5(**k)  # expect: S324@1
hashlib.md5(x).hexdigest()  # expect: S324@1
from hashlib import md5, new, sha1 as s
md5(x)  # expect: S324@1
new("md5")  # expect: S324@5
s()  # expect: S324@1
hashlib.algorithms
crypt.crypt("x", salt=crypt.METHOD_CRYPT)  # expect: S324@23
crypt.crypt("x", salt=crypt.METHOD_MD5)  # expect: S324@23
crypt.crypt("x", salt=crypt.METHOD_BLOWFISH)  # expect: S324@23
crypt.crypt("x", salt=crypt.METHOD_SHA256)
crypt.crypt("x", crypt.METHOD_MD5)  # expect: S324@18
crypt.crypt("x")
crypt.crypt("x", salt=x)
crypt.crypt("x", "abc")
crypt.mksalt(crypt.METHOD_CRYPT)  # expect: S324@14
crypt.mksalt(crypt.METHOD_MD5)  # expect: S324@14
crypt.mksalt(crypt.METHOD_BLOWFISH)  # expect: S324@14
crypt.mksalt(crypt.METHOD_SHA512)
crypt.mksalt(method=crypt.METHOD_MD5)  # expect: S324@21
crypt.mksalt()
crypt.mksalt(crypt.METHOD_MD5, rounds=1)  # expect: S324@14
crypt.crypt("x", salt=crypt.mksalt(crypt.METHOD_MD5))  # expect: S324@36
from crypt import METHOD_MD5
crypt.mksalt(METHOD_MD5)  # expect: S324@14
crypt.crypt(word="x", salt=METHOD_MD5)  # expect: S324@28
hashlib.file_digest(x, "md5")
hashlib.pbkdf2_hmac("md5")
hmac.new(x, y, hashlib.md5)
hmac.new(x, y, "md5")
hashlib.ripemd160()
H = "md5"
hashlib.new(H)

# suppressed
hashlib.md5()  # noqa: S324
