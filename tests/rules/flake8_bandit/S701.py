import jinja2
from jinja2 import Environment, select_autoescape
jinja2.Environment()  # expect: S701@1
jinja2.Environment(autoescape=True)
jinja2.Environment(autoescape=False)  # expect: S701@20
jinja2.Environment(autoescape=None)  # expect: S701@20
jinja2.Environment(autoescape=x)  # expect: S701@20
jinja2.Environment(autoescape=x())  # expect: S701@20
jinja2.Environment(autoescape=select_autoescape())
jinja2.Environment(autoescape=select_autoescape)  # expect: S701@20
jinja2.Environment(autoescape=jinja2.select_autoescape())
jinja2.Environment(autoescape=foo.select_autoescape())
def foo(): jinja2.Environment(autoescape=lambda x: x)  # expect: S701@31
jinja2.Environment(**k)  # expect: S701@1
jinja2.Environment(*a)  # expect: S701@1
jinja2.environment.Environment()
Environment(loader=x)  # expect: S701@1
Environment(loader=x, autoescape=0)  # expect: S701@23
Environment(loader=x, autoescape=1)  # expect: S701@23
Environment(loader=x, autoescape="")  # expect: S701@23
Environment(autoescape=(True))
Environment(loader=x,
    autoescape=False)  # expect: S701@5
jinja2.Template("x")
jinja2.sandbox.SandboxedEnvironment()

# suppressed
jinja2.Environment()  # noqa: S701
