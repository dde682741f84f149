import yaml
yaml.load(x)  # expect: S506@1
yaml.load(x, Loader=yaml.SafeLoader)
yaml.load(x, Loader=yaml.CSafeLoader)
yaml.load(x, Loader=yaml.Loader)  # expect: S506@21
yaml.load(x, Loader=yaml.UnsafeLoader)  # expect: S506@21
yaml.load(x, Loader=yaml.FullLoader)  # expect: S506@21
yaml.load(x, yaml.SafeLoader)
yaml.load(x, yaml.Loader)  # expect: S506@14
yaml.load(x, SafeLoader)  # expect: S506@14
yaml.load(x, Loader=SafeLoader)  # expect: S506@21
yaml.load(x, Loader=foo.SafeLoader)  # expect: S506@21
yaml.load(x, Loader=None)  # expect: S506@21
yaml.load(x, **k)  # expect: S506@1
yaml.load(*a)  # expect: S506@1
yaml.load()  # expect: S506@1
yaml.load(Loader=yaml.loader.SafeLoader)
yaml.load(x, Loader=yaml.loader.SafeLoader)
yaml.load(x, Loader=yaml.cyaml.CSafeLoader)
yaml.load(x, Loader=yaml.loader.CSafeLoader)
yaml.load(x, Loader=x.y())  # expect: S506@21
yaml.load(x, Loader=x())  # expect: S506@21
yaml.load(x, Loader="a")  # expect: S506@21
from yaml import SafeLoader, CSafeLoader as C, load, Loader
yaml.load(x, SafeLoader)
yaml.load(x, C)
load(x)  # expect: S506@1
load(x, Loader)  # expect: S506@9
yaml.load_all(x)
yaml.unsafe_load(x)
yaml.full_load(x)
try:
    from yaml import CSafeLoader as SL
except ImportError:
    from yaml import SafeLoader as SL
yaml.load(x, SL)
class My(yaml.SafeLoader): pass
yaml.load(x, My)  # expect: S506@14
yaml.load(x, yaml.cyaml.SafeLoader)  # expect: S506@14
yaml.load(x, yaml.cyaml.CSafeLoader)
yaml.load(x, yaml.loader.CSafeLoader)
yaml.load(x, yaml.constructor.SafeLoader)  # expect: S506@14

# suppressed
yaml.load(x)  # noqa: S506
