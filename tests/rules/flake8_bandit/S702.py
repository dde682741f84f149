from mako.template import Template
from mako import template
import mako
Template("x")  # expect: S702@1
template.Template("x")  # expect: S702@1
mako.template.Template("x")  # expect: S702@1
Template
mako.lookup.TemplateLookup()
mako.Template()

# suppressed
Template("x")  # noqa: S702
