# judge: no, ruff does not read nosec
assert x  # nosec
assert x  # nosec B101
assert x  # nosec: B101
assert x  # nosec B102  # expect: S101@1
assert x  # nosec B102, B101
assert x  # nosec assert_used
assert x  # nosec exec_used  # expect: S101@1
assert x  # nosec because it is safe
assert x  # nosec B101 because it is safe
assert x  # nosec S101
assert x  # NOSEC  # expect: S101@1
assert x  # no nosec  # expect: S101@1
assert x  # note # nosec
assert x  # noqa: E501 # nosec B101
assert x  #nosec
assert x  # nosecurity
