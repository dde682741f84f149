# options: lint.flake8-annotations.allow-star-arg-any=true
from typing import Any
def f(a: Any, *b: Any, **c: Any) -> Any: pass  # expect: ANN401@10 ANN401@37
