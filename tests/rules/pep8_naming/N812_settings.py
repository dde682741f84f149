# options: lint.pep8-naming.ignore-names=a.b,f*
from m import F as fOO
from m import F as fo
from m import F as Fo
from m import F as FOo
from m import F as _Foo
from m import F as Foo_Bar
from m import F as _
from m import F as a1
from m import _F as Foo
from m import _F as foo
from m import F1 as Foo
from m import F_ as Foo
from m import F as é
from m import F as 中
from m import foo as __
from m import foo as _1
from m import foo as _1_
from m import FOO as __
from m import FOO as _1
from m import foo as _Foo
from m import foo as _é
from m import foo as _中
from m import Foo as _foo
from m import Foo as 中
from m import Foo1 as FOO_1
from m import ǅa as foo
from m import ǅ as foo
from m import foo as ǅ
from m import aǅ as F
from m import FoO as FO
from m import ÉaÖ as ÉÖ
from m import Éa as ÉÖ
from m import fooBar as B
from m import fooBarBaz as BB
from m import FooBar as FBa
import maxDiff.foo as Foo
import foo.maxDiff as FOO
import maxDiff as Foo
import FOO.maxDiff as FOO
import FOO.maxDiff as foo
import a.b.foo_Bar as foo
from m import Foo as ß
from m import ß as SS  # expect: N812@15
from m import 中F as foo
from m import 中F as FOO
from m import 中F as F
from m import 中f as F  # expect: N812@15
from m import 中f as FF  # expect: N812@15
from m import Foo as ª
