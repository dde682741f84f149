# options: lint.flake8-annotations.suppress-dummy-args=true
from typing import Any
def f(_: Any, _a: Any, *_b: Any): pass  # expect: ANN401@10 ANN401@19 ANN401@29
