# options: lint.preview=true
from cryptography.hazmat.primitives.ciphers import algorithms, modes
modes.ECB()  # expect: S305@1
modes.ECB  # expect: S305@1
modes.CBC()

# suppressed
modes.ECB()  # noqa: S305
