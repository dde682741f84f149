# options: lint.preview=true
import yaml
yaml.load(x, yaml.BaseLoader)
yaml.load(x, yaml.CBaseLoader)
yaml.load(x, yaml.loader.BaseLoader)
yaml.load(x, yaml.loader.CBaseLoader)
yaml.load(x, yaml.cyaml.CBaseLoader)
yaml.load(x, yaml.cyaml.BaseLoader)  # expect: S506@14
yaml.load(x, yaml.SafeLoader)
yaml.load(x, yaml.CSafeLoader)
yaml.load(x, yaml.cyaml.SafeLoader)  # expect: S506@14
yaml.load(x, yaml.FullLoader)  # expect: S506@14
yaml.load(x, Loader=foo.BaseLoader)  # expect: S506@21
yaml.load(x)  # expect: S506@1
yaml.load(x, Loader=None)  # expect: S506@21

# suppressed
yaml.load(x)  # noqa: S506
