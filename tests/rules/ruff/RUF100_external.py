# rule: RUF100,F401
# options: lint.external=["WPS", "E7"]
x = 1  # noqa: WPS432
x = 1  # noqa: E711
x = 1  # noqa: E711, E501  # expect: RUF100@8
import os  # noqa: F401, WPS432
