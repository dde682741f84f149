from typing import Annotated, NamedTuple, NewType, Optional, TypeAlias, TypedDict, TypeVar, Union, cast

T = TypeVar('T', bound='int')  # expect: Q000@13
Alias = Optional['int']
Escaped = Optional['in\"t']
Nested = Optional[list['int']]  # expect: Q000@24
Several = Union['int', 'str']  # expect: Q000@17 Q000@24
Noted = Annotated['int', 'note']  # expect: Q000@26
Declared: TypeAlias = 'int'
DeclaredPart: TypeAlias = Optional['int']  # expect: Q000@36
Pairs = NamedTuple('Pairs', [('a', 'int'), ('b', Optional['int'])])  # expect: Q000@20 Q000@31 Q000@45 Q000@59
Keys = TypedDict('Keys', {'a': 'int', 'b': Optional['int']})  # expect: Q000@18 Q000@27 Q000@39 Q000@53
New = NewType('New', 'int')  # expect: Q000@15
whole: 'int'
part: list['int']  # expect: Q000@12
value = cast('int', 'a')  # expect: Q000@21
other = cast('int', Optional['int'])
plain = value['int']  # expect: Q000@15
argument = value(Optional['int'])
quiet = 'int'  # noqa: Q000

class Base(Optional['int']): ...
class Derived(value[Optional['int']]): ...
