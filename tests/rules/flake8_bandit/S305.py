from cryptography.hazmat.primitives.ciphers import algorithms, modes
modes.ECB()  # expect: S305@1
modes.ECB
modes.CBC()

# suppressed
modes.ECB()  # noqa: S305
