# options: lint.preview=true
import Crypto
import Crypto.Cipher  # expect: S413@8
import Crypto.Hash  # expect: S413@8
import Crypto.IO  # expect: S413@8
import Crypto.Protocol  # expect: S413@8
import Crypto.PublicKey  # expect: S413@8
import Crypto.Random  # expect: S413@8
import Crypto.Signature  # expect: S413@8
import Crypto.Util  # expect: S413@8
import Crypto.Math
import Crypto.Cipher.AES
from Crypto import Cipher  # expect: S413@6
from Crypto import Cipher, Hash  # expect: S413@6 S413@6
from Crypto import Math
from Crypto.Cipher import AES  # expect: S413@6
from Crypto.Cipher.AES import X
from Crypto.PublicKey import RSA, DSA  # expect: S413@6
import Cryptodome.Cipher
from Cryptodome import Cipher
if TYPE_CHECKING:
    import Crypto.Hash
else:
    import Crypto.Hash  # expect: S413@12
def f():
    import Crypto.Hash  # expect: S413@12

# suppressed
import Crypto.Hash  # noqa: S413
