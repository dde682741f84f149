from __future__ import annotations

from typing import Optional

whole: 'int' = 'a'  # expect: Q000@16
in_parentheses: ('in' 't') = 1
part: Optional['int'] = None  # expect: Q000@16
of_bytes: b'int' = 1  # expect: Q000@11


def function(parameter: 'int', *more: 'int') -> 'int':
    local: 'int' = parameter
    return local
