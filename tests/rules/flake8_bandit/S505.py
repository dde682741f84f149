from cryptography.hazmat.primitives.asymmetric import dsa, rsa, ec
import Crypto.PublicKey.DSA, Crypto.PublicKey.RSA, Cryptodome.PublicKey.DSA, Cryptodome.PublicKey.RSA
dsa.generate_private_key(key_size=512)  # expect: S505@35
dsa.generate_private_key(key_size=1024)  # expect: S505@35
dsa.generate_private_key(key_size=2047)  # expect: S505@35
dsa.generate_private_key(key_size=2048)
dsa.generate_private_key(512)  # expect: S505@26
dsa.generate_private_key(512, x)  # expect: S505@26
rsa.generate_private_key(3, 512)  # expect: S505@29
rsa.generate_private_key(512, 4096)
rsa.generate_private_key(public_exponent=3, key_size=1024)  # expect: S505@54
rsa.generate_private_key(public_exponent=3, key_size=x)
rsa.generate_private_key(65537)
rsa.generate_private_key(3, 99999999999999999999999)
ec.generate_private_key(curve=ec.SECT163K1())
ec.generate_private_key(curve=ec.SECT163K1)  # expect: S505@31
ec.generate_private_key(ec.SECT163K1)  # expect: S505@25
ec.generate_private_key(ec.SECT163K1())
ec.generate_private_key(ec.SECP192R1)  # expect: S505@25
ec.generate_private_key(ec.SECT163R2)  # expect: S505@25
ec.generate_private_key(ec.SECP224R1)
ec.generate_private_key(ec.SECT233K1)
ec.generate_private_key(SECT163K1)
ec.generate_private_key(x.SECT163K1)
ec.generate_private_key(ec.BrainpoolP256R1)
from cryptography.hazmat.primitives.asymmetric.ec import SECP192R1, generate_private_key as g
ec.generate_private_key(SECP192R1)
ec.generate_private_key(SECP192R1())
g(SECP192R1)
DSA_=1
Crypto.PublicKey.DSA.generate(512)  # expect: S505@31
Crypto.PublicKey.DSA.generate(bits=512)  # expect: S505@36
Crypto.PublicKey.RSA.generate(1024)  # expect: S505@31
Crypto.PublicKey.RSA.generate(2048)
Cryptodome.PublicKey.DSA.generate(1024)  # expect: S505@35
Cryptodome.PublicKey.RSA.generate(bits=1)  # expect: S505@40
from Crypto.PublicKey import RSA
RSA.generate(1024)  # expect: S505@14
RSA.generate(key_size=1024)
RSA.generate(0x400)  # expect: S505@14
RSA.generate(-1)
RSA.generate(1024.0)

# suppressed
RSA.generate(1024)  # noqa: S505
