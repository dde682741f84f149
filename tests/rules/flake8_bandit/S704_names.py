# options: lint.flake8-bandit.extend-markup-names=webhelpers.html.literal,django.utils.html.mark lint.flake8-bandit.allowed-markup-calls=bleach.clean
import markupsafe, flask
from markupsafe import Markup
Markup("x")
Markup(f"x")  # expect: S704@1
Markup(x)  # expect: S704@1
Markup("x" + y)  # expect: S704@1
Markup("x" "y")
Markup(b"x")
Markup()
Markup(base=x)
Markup(object=x)
Markup("%s" % x)  # expect: S704@1
Markup("{}").format(x)
Markup("{}".format(x))  # expect: S704@1
flask.Markup(x)  # expect: S704@1
markupsafe.Markup(x)  # expect: S704@1
Markup(*a)  # expect: S704@1
Markup(**k)
Markup(1)  # expect: S704@1
Markup(None)  # expect: S704@1
Markup(f"x{y}")  # expect: S704@1
Markup("x" f"y")  # expect: S704@1
Markup(str("x"))  # expect: S704@1
Markup(("x"))
Markup(x, y)
Markup(["x"])  # expect: S704@1
Markup("x".join(y))  # expect: S704@1
Markup("x") + Markup(y)  # expect: S704@15
Markup.escape(x)
Markup(Markup(x))  # expect: S704@1 S704@8
Markup(cleaner(x))  # expect: S704@1
Markup(bleach.clean(x))  # expect: S704@1
import bleach
from bleach import clean
Markup(bleach.clean(x))
Markup(clean(x))
Markup(f"{clean(x)}")  # expect: S704@1
Markup(escape(x))  # expect: S704@1
Markup("a" % clean(x))  # expect: S704@1
from webhelpers.html import literal
literal(x)  # expect: S704@1
literal("x")
import webhelpers.html as h
h.literal(x)  # expect: S704@1
S = "x"
Markup(S)  # expect: S704@1
Markup(3)  # expect: S704@1
Markup("x" if a else "y")  # expect: S704@1
from django.utils.html import format_html
format_html(x)
from django.utils.html import mark as m
m(x)  # expect: S704@1
