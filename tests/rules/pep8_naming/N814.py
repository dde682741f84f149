from m import FOO as foo
from m import FOO as Foo
from m import FOO as FOO2
from m import FOO as fOO
from m import F as foo
from m import F as Foo
from m import F1 as foo
from m import foo as Foo
from m import foo as FOO
from m import foo as fOO
from m import foo as F
from m import foo as _
from m import _foo as Foo
from m import Foo as foo
from m import Foo as FOO  # expect: N814@15
from m import Foo as F
from m import Foo as fOO
from m import Foo as foo_bar
from m import FooBar as FB
from m import FooBar as fb
from m import FooBar as FBX  # expect: N814@15
from m import FooBar as FOO_BAR  # expect: N814@15
from m import Foo as F
from m import FooBar as F
from m import Foo_Bar as FB
from m import Foo_Bar as foo
from m import fooBar as FB  # expect: N814@15
from m import fooBar as foo
from m import fooBar as Foo
from m import fooBar as FOO  # expect: N814@15
from m import FooBAR as FB  # expect: N814@15
from m import FooBAR as FBAR
from m import HTTPServer as HTTPS
from m import HTTPServer as HS  # expect: N814@15
from m import _FooBar as FB
from m import _FooBar as _FB
from m import __FooBar as FB
from m import _FOO as foo
from m import FOO_ as foo
from m import FOO1_2 as foo
from m import F_1 as foo
from m import _ as foo
from m import _ as Foo
from m import _1 as Foo
from m import A1 as a
from m import A_ as a
from m import Aé as a
from m import É as foo
from m import ÉÉ as foo
from m import 中 as Foo
from m import Foo as 中
from m import 中文 as foo
from m import FOO as 中
from m import foo as 中
from m import FOO as FOO
import FOO as foo
import a.FOO as foo
import FOO.a as foo
import foo as Foo
import a.b as Foo
import a.Foo as foo
import A.foo as Foo
import Foo as foo
import Foo.Bar as foo
import Foo.Bar as FB  # expect: N814@8
import Foo as FOO  # expect: N814@8
import FooBar as FB
import a.FooBar as FB
import xml.etree.ElementTree as ET
from xml.etree import ElementTree as ET
import xml.etree.cElementTree as ET
from xml.etree.ElementTree import Foo as ET  # expect: N814@35
import x.ElementTree as ET
import numpy as NP
import numpy as np
import matplotlib.pyplot as Plt
from m import maxDiff as Foo
from m import Foo as maxDiff
from m import setUp as SET
from m import SET as setUp
from m import (FooBar as FB,
  foo as Foo, BAZ as
  baz)
from . import FooBar as FB
from .FooBar import x as FB
from m import Foo
from m import *
def f():
    from m import foo as Foo
class C:
    from m import foo as Foo
from m import ElementTree as ET
from foo.xml.etree import ElementTree as ET
from xml.etree import cElementTree as ET
from m import camelCase as CC  # expect: N814@15
from m import CamelCase as CC_  # expect: N814@15
from m import CamelCase as C_C  # expect: N814@15
from m import CamelCase1 as CC1  # expect: N814@15
from m import CamelCase1 as CC
from m import Camel_Case as CC
from m import CamelC as CC
from m import FOOBar as FOOB
from m import FOOBar as FB  # expect: N814@15
from m import AB as ab
from m import Ab as AB  # expect: N814@15
from m import Ab as A
from m import aB as A
from m import a as A
from m import a1 as A
from m import a1 as A1
from m import _1 as A1
from m import a_1 as _A
from m import FOO as _foo
from m import FOO as _
from m import Foo as _
from m import Foo as __
from m import Foo as _1
from m import Foo as _F  # expect: N814@15
from m import Foo as F_  # expect: N814@15
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
from m import Foo1 as FOO_1  # expect: N814@15
from m import ǅa as foo
from m import ǅ as foo
from m import foo as ǅ
from m import aǅ as F
from m import FoO as FO
from m import ÉaÖ as ÉÖ
from m import Éa as ÉÖ  # expect: N814@15
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
from m import ß as SS
from m import 中F as foo
from m import 中F as FOO
from m import 中F as F
from m import 中f as F
from m import 中f as FF
from m import Foo as ª

# suppressed
from m import FOO as bar, foo as BAR  # noqa: N814
from m import Foo as bar  # noqa: N814
from m import Foo as BAR  # noqa: N814
from m import Foo as F  # noqa: N814
