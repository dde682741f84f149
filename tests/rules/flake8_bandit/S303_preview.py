# options: lint.preview=true
import hashlib
hashlib.md5(x)
hashlib.sha1(x)
hashlib.md4(x)
hashlib.new("md5")
import Crypto.Hash.MD5, Cryptodome.Hash.MD2, Cryptodome.Hash.SHA, Crypto.Hash
Crypto.Hash.MD2.new(x)  # expect: S303@1
Crypto.Hash.MD4.new(x)  # expect: S303@1
Crypto.Hash.MD5.new(x)  # expect: S303@1
Crypto.Hash.SHA.new(x)  # expect: S303@1
Crypto.Hash.SHA256.new(x)
Crypto.Hash.MD5.MD5Hash(x)
Cryptodome.Hash.MD2.new(x)  # expect: S303@1
Cryptodome.Hash.SHA.new(x)  # expect: S303@1
Cryptodome.Hash.SHA.new  # expect: S303@1
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.hashes import MD5, SHA1
hashes.MD5()  # expect: S303@1
hashes.SHA1()  # expect: S303@1
hashes.MD5  # expect: S303@1
hashes.SHA1  # expect: S303@1
MD5()  # expect: S303@1
import Cryptodome.Hash
Cryptodome.Hash.MD4.new; Cryptodome.Hash.MD5.new;Crypto.Hash.SHA1.new; Cryptodome.Hash.SHA1.new  # expect: S303@1 S303@26

# suppressed
hashes.MD5()  # noqa: S303
