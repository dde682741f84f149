from m import FOO as foo  # expect: N811@15
from m import FOO as Foo  # expect: N811@15
from m import FOO as FOO2
from m import FOO as fOO  # expect: N811@15
from m import F as foo  # expect: N811@15
from m import F as Foo
from m import F1 as foo  # expect: N811@15
from m import foo as Foo
from m import foo as FOO
from m import foo as fOO
from m import foo as F
from m import foo as _
from m import _foo as Foo
from m import Foo as foo
from m import Foo as FOO
from m import Foo as F
from m import Foo as fOO
from m import Foo as foo_bar
from m import FooBar as FB
from m import FooBar as fb
from m import FooBar as FBX
from m import FooBar as FOO_BAR
from m import Foo as F
from m import FooBar as F
from m import Foo_Bar as FB
from m import Foo_Bar as foo
from m import fooBar as FB
from m import fooBar as foo
from m import fooBar as Foo
from m import fooBar as FOO
from m import FooBAR as FB
from m import FooBAR as FBAR
from m import HTTPServer as HTTPS
from m import HTTPServer as HS
from m import _FooBar as FB
from m import _FooBar as _FB
from m import __FooBar as FB
from m import _FOO as foo  # expect: N811@15
from m import FOO_ as foo  # expect: N811@15
from m import FOO1_2 as foo  # expect: N811@15
from m import F_1 as foo  # expect: N811@15
from m import _ as foo
from m import _ as Foo
from m import _1 as Foo
from m import A1 as a  # expect: N811@15
from m import A_ as a  # expect: N811@15
from m import Aé as a
from m import É as foo  # expect: N811@15
from m import ÉÉ as foo  # expect: N811@15
from m import 中 as Foo
from m import Foo as 中
from m import 中文 as foo
from m import FOO as 中  # expect: N811@15
from m import foo as 中
from m import FOO as FOO
import FOO as foo  # expect: N811@8
import a.FOO as foo  # expect: N811@8
import FOO.a as foo
import foo as Foo
import a.b as Foo
import a.Foo as foo
import A.foo as Foo
import Foo as foo
import Foo.Bar as foo
import Foo.Bar as FB
import Foo as FOO
import FooBar as FB
import a.FooBar as FB
import xml.etree.ElementTree as ET
from xml.etree import ElementTree as ET
import xml.etree.cElementTree as ET
from xml.etree.ElementTree import Foo as ET
import x.ElementTree as ET
import numpy as NP
import numpy as np
import matplotlib.pyplot as Plt
from m import maxDiff as Foo
from m import Foo as maxDiff
from m import setUp as SET
from m import SET as setUp
from m import (FooBar as FB,
  foo as Foo, BAZ as  # expect: N811@15
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
from m import camelCase as CC
from m import CamelCase as CC_
from m import CamelCase as C_C
from m import CamelCase1 as CC1
from m import CamelCase1 as CC
from m import Camel_Case as CC
from m import CamelC as CC
from m import FOOBar as FOOB
from m import FOOBar as FB
from m import AB as ab  # expect: N811@15
from m import Ab as AB
from m import Ab as A
from m import aB as A
from m import a as A
from m import a1 as A
from m import a1 as A1
from m import _1 as A1
from m import a_1 as _A
from m import FOO as _foo  # expect: N811@15
from m import FOO as _  # expect: N811@15
from m import Foo as _
from m import Foo as __
from m import Foo as _1
from m import Foo as _F
from m import Foo as F_
from m import F as fOO
from m import F as fo  # expect: N811@15
from m import F as Fo
from m import F as FOo
from m import F as _Foo  # expect: N811@15
from m import F as Foo_Bar  # expect: N811@15
from m import F as _  # expect: N811@15
from m import F as a1  # expect: N811@15
from m import _F as Foo  # expect: N811@15
from m import _F as foo  # expect: N811@15
from m import F1 as Foo  # expect: N811@15
from m import F_ as Foo  # expect: N811@15
from m import F as é  # expect: N811@15
from m import F as 中
from m import foo as __
from m import foo as _1
from m import foo as _1_
from m import FOO as __  # expect: N811@15
from m import FOO as _1  # expect: N811@15
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
from m import ß as SS
from m import 中F as foo  # expect: N811@15
from m import 中F as FOO
from m import 中F as F
from m import 中f as F
from m import 中f as FF
from m import Foo as ª

# suppressed
from m import FOO as bar, foo as BAR  # noqa: N811
from m import Foo as bar  # noqa: N811
from m import Foo as BAR  # noqa: N811
from m import Foo as F  # noqa: N811
