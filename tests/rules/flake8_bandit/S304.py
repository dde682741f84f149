import Crypto.Cipher, Cryptodome.Cipher
Crypto.Cipher.ARC2.new()  # expect: S304@1
Crypto.Cipher.ARC4.new()
Crypto.Cipher.Blowfish.new()  # expect: S304@1
Crypto.Cipher.DES.new()  # expect: S304@1
Crypto.Cipher.DES3.new()
Crypto.Cipher.XOR.new()  # expect: S304@1
Crypto.Cipher.CAST.new()
Crypto.Cipher.ARC2
Cryptodome.Cipher.ARC2.new()  # expect: S304@1
Cryptodome.Cipher.XOR.new
from cryptography.hazmat.primitives.ciphers import algorithms, modes
algorithms.ARC4()  # expect: S304@1
algorithms.Blowfish()  # expect: S304@1
algorithms.IDEA()  # expect: S304@1
algorithms.CAST5()
algorithms.SEED()
algorithms.TripleDES()
algorithms.AES()
algorithms.ARC4
from cryptography.hazmat.decrepit.ciphers import algorithms as dal
dal.ARC4()
Crypto.Cipher.ARC4.new; Cryptodome.Cipher.ARC4.new
Cryptodome.Cipher.Blowfish.new; Cryptodome.Cipher.DES.new; Cryptodome.Cipher.XOR.new;  Cryptodome.Cipher.DES3.new; Crypto.Cipher.ARC2.new

# suppressed
algorithms.ARC4(x)  # noqa: S304
