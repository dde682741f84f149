# options: lint.preview=true
from django.utils.safestring import mark_safe, SafeString
import django.utils.safestring
import django.utils.html
mark_safe(x)  # expect: S308@1
mark_safe("a")
mark_safe  # expect: S308@1
mark_safe("a" "b")
mark_safe(f"a")  # expect: S308@1
mark_safe("a" + "b")  # expect: S308@1
mark_safe(str("a"))  # expect: S308@1
mark_safe()  # expect: S308@1
mark_safe("%s" % x)  # expect: S308@1
mark_safe(s="a")  # expect: S308@1
mark_safe("a", "b")  # expect: S308@1
@mark_safe  # expect: S308@2
def foo(): pass
@mark_safe  # expect: S308@2
async def foo(): pass
@mark_safe  # expect: S308@2
class Foo: pass
@mark_safe()  # expect: S308@2
def foo2(): pass
@mark_safe("x")
def foo2(): pass
@django.utils.safestring.mark_safe  # expect: S308@2
def foo2(): pass
django.utils.html.mark_safe(x)  # expect: S308@1
django.utils.safestring.SafeString(x)
SafeString(x)
django.utils.safestring.SafeText(x)
mark_safe("x", **k)
mark_safe(*x)  # expect: S308@1
mark_safe("x", s=3)

# suppressed
mark_safe(x)  # noqa: S308
