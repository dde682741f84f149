"""Projects in miniature, for tests/parity/config.py: files, arguments, and where the tools are started."""

from __future__ import annotations

from dataclasses import dataclass, field

# Findings of several families: F401 F841 E501 (over 60) E711 E722 W291 S101 N801 C901 (over 3) PLR0913 F-string F541
SOURCE = """\
import os
import json as j


class lower_case:
    pass


def function(a, b, c, d, e, f, g):
    unused = f"plain"
    try:
        assert a == None
    except:
        pass
    if a:
        if b:
            if c:
                return 1 
    return "a string that makes the line longer than sixty columns"
"""
MATCH = "x = 1\nmatch x:\n    case 1:\n        pass\n"
TYPE = "type X = int\n"


@dataclass
class Layout:
    name: str
    files: dict[str, str]  # "-> PATH": a link
    arguments: list[str] = field(default_factory=list)
    folder: str = "."  # where the tools run
    cause: str = ""  # why they differ, where that is meant


def py(*names: str) -> dict[str, str]:
    return {name: SOURCE for name in names}


LAYOUTS: list[Layout] = []


def layout(name: str, files: dict[str, str], *arguments: str, folder: str = ".", cause: str = "") -> None:
    LAYOUTS.append(Layout(name, files, list(arguments), folder, cause))


ALL = 'select = ["E", "F", "W", "S101", "N8", "C90", "PLR0913"]\n'

# --- which file holds
layout("no configuration", py("a.py", "b/c.py"))
layout("pyproject without a section", {**py("a.py"), "pyproject.toml": "[project]\nname = 'x'\n"})
layout("pyproject", {**py("a.py", "b/c.py"), "pyproject.toml": "[tool.ruff.lint]\n" + ALL})
layout("ruff.toml", {**py("a.py"), "ruff.toml": "[lint]\n" + ALL})
layout(".ruff.toml goes before ruff.toml", {**py("a.py"), "ruff.toml": "lint.select = ['E']", ".ruff.toml": "lint.select = ['F']"})
layout("ruff.toml goes before pyproject", {**py("a.py"), "ruff.toml": "lint.select = ['E']", "pyproject.toml": "[tool.ruff.lint]\nselect = ['F']"})
layout("nearest file wins", {**py("a.py", "b/a.py", "b/c/a.py"), "ruff.toml": "[lint]\n" + ALL, "b/ruff.toml": "lint.select = ['F401']", "b/c/.ruff.toml": "lint.select = ['E']"})
layout("a pyproject without a section is passed over", {**py("b/a.py"), "ruff.toml": "lint.select = ['W']", "b/pyproject.toml": "[project]\nname = 'b'\n"})
layout("an empty section holds", {**py("b/a.py"), "ruff.toml": "lint.select = ['W']", "b/pyproject.toml": "[tool.ruff]\n"})
layout("started below the file", {**py("a.py", "b/a.py"), "ruff.toml": "lint.select = ['W', 'E']"}, folder="b")
layout("paths outside the folder", {**py("a.py", "b/a.py", "c/a.py"), "b/ruff.toml": "lint.select = ['W']", "c/ruff.toml": "lint.select = ['E']"}, "../c", "../a.py", folder="b")
layout("a named file", {**py("b/a.py"), "b/ruff.toml": "lint.select = ['W']", "ruff.toml": "lint.select = ['E']"}, "b/a.py")
layout("isolated", {**py("a.py"), "ruff.toml": "lint.select = ['W']"}, "--isolated")
layout("named configuration", {**py("a.py", "b/a.py"), "x/other.toml": "lint.select = ['W']", "b/ruff.toml": "lint.select = ['E']"}, "--config", "x/other.toml")
layout("named configuration: patterns hang on the current folder", {**py("a.py", "x/a.py"), "x/other.toml": "lint.select = ['W', 'E']\n[lint.per-file-ignores]\n'a.py' = ['W']\n'x/*' = ['E']"}, "--config", "x/other.toml")
layout("named pyproject", {**py("a.py"), "x/pyproject.toml": "[tool.ruff]\nlint.select = ['W']"}, "--config", "x/pyproject.toml")
layout("no TOML", {**py("a.py"), "ruff.toml": "select = "})
layout("no TOML in a pyproject", {**py("a.py"), "pyproject.toml": "[tool.ruff\n"})
layout("a wrong type", {**py("a.py"), "ruff.toml": "line-length = 'long'"})
layout("a wrong type below", {**py("a.py", "b/a.py"), "b/ruff.toml": "line-length = true"})
layout("a line length that is too long", {**py("a.py"), "ruff.toml": "line-length = 65536"})
layout("a long line length", {**py("a.py"), "ruff.toml": "line-length = 321\nlint.select = ['E']"})

# --- extend
layout("extend", {**py("a.py"), "base.toml": "line-length = 60\n[lint]\nselect = ['E', 'F']", "ruff.toml": "extend = 'base.toml'\n[lint]\nignore = ['E711']\nextend-select = ['W291']"})
layout("extend: a chain through folders", {**py("a.py", "b/a.py"), "one.toml": "line-length = 60\nlint.select = ['E']", "b/two.toml": "extend = '../one.toml'\nlint.extend-select = ['F401']", "b/ruff.toml": "extend = './two.toml'\nlint.ignore = ['E722']"})
layout("extend: select replaces", {**py("a.py"), "base.toml": "[lint]\nselect = ['E', 'F']\nignore = ['F401']", "ruff.toml": "extend = 'base.toml'\n[lint]\nselect = ['F']"})
layout("extend: patterns hang on their own folder", {**py("a.py", "b/a.py", "b/c/a.py"), "base.toml": "[lint]\nselect = ['E', 'W']\n[lint.per-file-ignores]\n'b/a.py' = ['E']", "b/ruff.toml": "extend = '../base.toml'\n[lint.extend-per-file-ignores]\n'c/a.py' = ['W']"})
layout("extend: a pyproject", {**py("a.py", "b/a.py"), "pyproject.toml": "[tool.ruff]\nline-length = 60\nlint.select = ['E']", "b/pyproject.toml": "[tool.ruff]\nextend = '../pyproject.toml'\nlint.extend-select = ['W']"})
layout("extend: in a circle", {**py("a.py"), "ruff.toml": "extend = 'b.toml'", "b.toml": "extend = 'ruff.toml'"})
layout("extend: nothing there", {**py("a.py"), "ruff.toml": "extend = 'b.toml'"})
layout("extend: exclusions add up", {**py("a.py", "x/a.py", "y/a.py"), "base.toml": "extend-exclude = ['x']\nlint.select = ['E']", "ruff.toml": "extend = 'base.toml'\nextend-exclude = ['y']"})
layout("extend: options of a family mix", {**py("a.py"), "base.toml": "lint.select = ['PLR', 'C90']\n[lint.pylint]\nmax-args = 3\n[lint.mccabe]\nmax-complexity = 2", "ruff.toml": "extend = 'base.toml'\n[lint.pylint]\nmax-returns = 1"})
layout("extend: per-file-ignores replace", {**py("a.py", "b.py"), "base.toml": "lint.select = ['E', 'W']\n[lint.per-file-ignores]\n'a.py' = ['E']", "ruff.toml": "extend = 'base.toml'\n[lint.per-file-ignores]\n'b.py' = ['W']"})

# --- selection
for name, section in {
    "default with ignore": "ignore = ['F401']",
    "default with extend-select": "extend-select = ['E501', 'W']",
    "more specific selects win": "select = ['E7', 'F401']\nignore = ['E', 'F']",
    "more specific ignores win": "select = ['E', 'F']\nignore = ['E7', 'F401']",
    "equal: ignore wins": "select = ['E711', 'F401']\nignore = ['F401']",
    "ALL less some": "select = ['ALL']\nignore = ['D', 'ANN', 'E', 'W', 'I', 'Q']",
    "select nothing": "select = []",
    "select nothing, extend": "select = []\nextend-select = ['F401']",
    "ignore ALL": "ignore = ['ALL']\nextend-select = ['F401']",
    "PL covers its groups": "select = ['PL']",
    "PLR": "select = ['PLR']\n[lint.pylint]\nmax-args = 3",
    "C": "select = ['C']\n[lint.mccabe]\nmax-complexity = 2",
    "C9 is C90": "select = ['C9']\n[lint.mccabe]\nmax-complexity = 2",
    "extend-ignore": "select = ['E', 'F']\nextend-ignore = ['E711']\nignore = ['F401']",
    "families that only ruff has": "select = ['B', 'UP', 'RUF', 'E711', 'PYI']",
    "preview off: no rules in preview": "select = ['E2', 'E3', 'PLR', 'W391']",
    "preview on": "select = ['E2', 'E3', 'PLR09', 'W391']\npreview = true",
    "preview on, explicit": "select = ['E2', 'E225', 'W3', 'PLR0917']\npreview = true\nexplicit-preview-rules = true",
}.items():
    layout(f"selection: {name}", {**py("a.py"), "ruff.toml": "[lint]\n" + section})
layout("preview of everything", {**py("a.py"), "ruff.toml": "preview = true\nlint.select = ['PLR09', 'W391', 'E3']"})
layout("preview of everything but rules", {**py("a.py"), "ruff.toml": "preview = true\n[lint]\npreview = false\nselect = ['PLR09', 'W391', 'E3']"})
layout("unknown selector", {**py("a.py"), "ruff.toml": "lint.select = ['E711x']"})
layout("command line: select replaces", {**py("a.py"), "ruff.toml": "lint.select = ['E']\nlint.ignore = ['F401']"}, "--select", "F")
layout("command line: ignore adds", {**py("a.py"), "ruff.toml": "lint.select = ['E', 'F']"}, "--ignore", "E7,F401")
layout("command line: ignore against a code", {**py("a.py"), "ruff.toml": "lint.select = ['E711', 'F401']"}, "--ignore", "E")
layout("command line: extend-select", {**py("a.py"), "ruff.toml": "lint.select = ['E']\nlint.ignore = ['F401']"}, "--extend-select", "F,W291")
layout("command line: ignores of an empty select are carried on", {**py("a.py"), "ruff.toml": "lint.select = []\nlint.ignore = ['F401']"}, "--select", "F")
layout("command line: one setting", {**py("a.py"), "ruff.toml": "lint.select = ['E']"}, "--config", "line-length=60")
layout("command line: setting of a list", {**py("a.py"), "ruff.toml": "lint.select = ['E']"}, "--config", "lint.select=['F']")
layout("command line: setting extends", {**py("a.py"), "ruff.toml": "lint.select = ['E']"}, "--config", "lint.extend-select=['F']")
layout("command line: option over setting", {**py("a.py"), "ruff.toml": "lint.select = ['E']"}, "--config", "line-length=60", "--line-length", "100")
layout("command line: setting and file", {**py("a.py"), "x.toml": "lint.select = ['E']"}, "--config", "x.toml", "--config", "line-length=60")
layout("command line: wrong setting", py("a.py"), "--config", "line-length='x'")
layout("command line: two files", {**py("a.py"), "x.toml": "", "y.toml": ""}, "--config", "x.toml", "--config", "y.toml")

# --- old spellings
layout("old: select at the top", {**py("a.py"), "ruff.toml": "select = ['E', 'F']\nignore = ['E711']\n[mccabe]\nmax-complexity = 2"})
layout("old: families at the top", {**py("a.py"), "pyproject.toml": "[tool.ruff]\nselect = ['C90', 'N', 'PLR']\n[tool.ruff.mccabe]\nmax-complexity = 2\n[tool.ruff.pep8-naming]\nignore-names = ['lower*']\n[tool.ruff.pylint]\nmax-args = 2"})
layout("old: lint goes before", {**py("a.py"), "ruff.toml": "select = ['E']\nignore = ['E711']\n[lint]\nselect = ['F', 'E7']"})
layout("old: per-file-ignores", {**py("a.py", "b.py"), "ruff.toml": "select = ['E']\n[per-file-ignores]\n'b.py' = ['E']"})

# --- per-file-ignores
for name, (pattern, files) in {
    "name": ("a.py", ["a.py", "b/a.py", "b/c.py"]),
    "path": ("b/a.py", ["a.py", "b/a.py", "c/b/a.py"]),
    "star": ("b/*.py", ["a.py", "b/a.py", "b/c/a.py"]),
    "two stars": ("**/tests/**", ["tests/a.py", "b/tests/c/a.py", "b/a.py", "tests.py"]),
    "stars in front": ("**/a.py", ["a.py", "b/a.py", "b/c.py"]),
    "stars behind": ("b/**", ["a.py", "b/a.py", "b/c/d.py"]),
    "folder": ("b", ["a.py", "b/a.py"]),
    "folder with slash": ("b/", ["a.py", "b/a.py"]),
    "dot and slash": ("./b/a.py", ["a.py", "b/a.py"]),
    "not": ("!b/**.py", ["a.py", "b/a.py", "b/c/d.py"]),
    "not a name": ("!a.py", ["a.py", "b/a.py", "b.py"]),
    "alternatives": ("{a,b}.py", ["a.py", "b.py", "c.py", "d/a.py"]),
    "class": ("[ab].py", ["a.py", "b.py", "c.py"]),
    "negated class": ("[!a].py", ["a.py", "b.py", "c.py"]),
    "question mark": ("?.py", ["a.py", "bb.py", "c/d.py"]),
    "star alone": ("*", ["a.py", "b/c.py"]),
    "part of a name": ("*test*", ["a_test.py", "test/a.py", "b.py"]),
    "package": ("__init__.py", ["__init__.py", "b/__init__.py", "c.py"]),
    "absolute": ("/nowhere/a.py", ["a.py"]),
    "stars inside": ("b/**/d.py", ["b/d.py", "b/c/d.py", "b/c/e/d.py", "d.py"]),
    "parent": ("../a.py", ["a.py"]),
    "stars next to letters": ("b**/a.py", ["bx/a.py", "b/c/a.py", "a.py"]),
    "unclosed": ("[a.py", ["a.py"]),
}.items():
    layout(f"per-file-ignores: {name}", {**py(*files), "ruff.toml": f"[lint]\nselect = ['E', 'F', 'W']\n[lint.per-file-ignores]\n'{pattern}' = ['E7', 'F401']\n"})
layout("per-file-ignores add up", {**py("a.py", "b.py"), "ruff.toml": "[lint]\nselect = ['E', 'F']\n[lint.per-file-ignores]\n'a.py' = ['E']\n'*.py' = ['F401']\n[lint.extend-per-file-ignores]\n'b.py' = ['E711']"})
layout("per-file-ignores: relative to their file", {**py("b/a.py", "b/b/a.py"), "b/ruff.toml": "[lint]\nselect = ['E']\n[lint.per-file-ignores]\n'b/a.py' = ['E']"})
layout("per-file-ignores: ALL", {**py("a.py", "b.py"), "ruff.toml": "lint.per-file-ignores = {'a.py' = ['ALL']}"})
layout("per-file-ignores of the command line", {**py("a.py", "b.py"), "ruff.toml": "lint.select = ['E']\nlint.per-file-ignores = {'a.py' = ['E711']}"}, "--per-file-ignores", "b.py:E7")
layout("extend-per-file-ignores of the command line", {**py("a.py", "b.py"), "ruff.toml": "lint.select = ['E']\nlint.per-file-ignores = {'a.py' = ['E711']}"}, "--extend-per-file-ignores", "b.py:E7")

# --- exclude and include
for name, (line, files) in {
    "name": ("exclude = ['b']", ["a.py", "b/a.py", "c/b/a.py", "venv/a.py"]),
    "extend name": ("extend-exclude = ['b']", ["a.py", "b/a.py", "c/b/a.py", "venv/a.py", "build/a.py", "dist/a.py"]),
    "path": ("exclude = ['c/b']", ["a.py", "b/a.py", "c/b/a.py"]),
    "path with slash": ("exclude = ['c/b/']", ["a.py", "b/a.py", "c/b/a.py"]),
    "name with slash": ("exclude = ['b/']", ["a.py", "b/a.py", "c/b/a.py"]),
    "file": ("exclude = ['a.py']", ["a.py", "b/a.py", "b/c.py"]),
    "star": ("exclude = ['*_gen.py']", ["a.py", "b/a_gen.py", "c_gen.py"]),
    "stars": ("exclude = ['**/gen/**']", ["a.py", "b/gen/a.py", "gen/a.py"]),
    "star in a path": ("exclude = ['b/*/d.py']", ["b/c/d.py", "b/c/e/d.py", "b/d.py"]),
    "part of a name": ("exclude = ['*gen*']", ["a.py", "b/agenb.py", "gen/x.py"]),
    "root": ("exclude = ['./b']", ["a.py", "b/a.py", "c/b/a.py"]),
    "dot files": ("exclude = ['.*']", ["a.py", ".b/a.py", ".c.py"]),
    "nothing": ("exclude = []", ["a.py", "venv/a.py", ".git/a.py"]),
    "include": ("include = ['b/*.py', 'c.py']", ["a.py", "b/a.py", "c.py", "d/c.py", "b/e/a.py"]),
    "include other endings": ("include = ['*.pyx', '*.py']", ["a.py", "b.pyx", "c.pyi"]),
    "extend-include": ("extend-include = ['*.pyw', 'script']", ["a.py", "b.pyw", "script", "d/script"]),
    "lint.exclude": ("lint.exclude = ['b']\nlint.select = ['E']", ["a.py", "b/a.py"]),
    "lint.exclude of a file": ("lint.exclude = ['b.py', 'c/*.py']\nlint.select = ['E']", ["a.py", "b.py", "c/a.py"]),
    "alternatives": ("exclude = ['{b,c}.py']", ["a.py", "b.py", "c.py"]),
    "wrong pattern": ("exclude = ['[b']", ["a.py"]),
}.items():
    layout(f"files: {name}", {**py(*files), "ruff.toml": line})
layout("files: excluded but named", {**py("a.py", "b/a.py"), "ruff.toml": "exclude = ['b']"}, "b/a.py", "a.py")
layout("files: force-exclude", {**py("a.py", "b/a.py", "b/c/a.py"), "ruff.toml": "exclude = ['b']\nforce-exclude = true"}, "b/a.py", "a.py", "b/c")
layout("files: force-exclude of the command line", {**py("a.py", "b/a.py"), "ruff.toml": "exclude = ['b']"}, "--force-exclude", "b/a.py", "a.py")
layout("files: exclude of the command line replaces", {**py("a.py", "b/a.py", "c/a.py"), "ruff.toml": "exclude = ['b']"}, "--exclude", "c")
layout("files: extend-exclude of the command line adds", {**py("a.py", "b/a.py", "c/a.py"), "ruff.toml": "exclude = ['b']"}, "--extend-exclude", "c")
layout("files: exclude below a nested file", {**py("a.py", "b/a.py", "b/c/a.py"), "ruff.toml": "exclude = ['c']", "b/ruff.toml": "lint.select = ['E']"})
layout("files: a folder with its own file is excluded above", {**py("a.py", "b/a.py"), "ruff.toml": "exclude = ['b']", "b/ruff.toml": "lint.select = ['E']"})
layout("files: nested exclude", {**py("a.py", "b/a.py", "b/c/a.py"), "b/ruff.toml": "exclude = ['c']"})
layout("files: git", {**py("a.py", "b/a.py", "c.py"), ".git/HEAD": "ref: refs/heads/main\n", ".gitignore": "c.py\n", "b/.gitignore": "a.py\n", "ruff.toml": "lint.select = ['E']"})
layout("files: git not respected", {**py("a.py", "c.py"), ".git/HEAD": "ref: refs/heads/main\n", ".gitignore": "c.py\n", "ruff.toml": "respect-gitignore = false"})
layout("files: started in a folder that is excluded", {**py("b/a.py"), "ruff.toml": "exclude = ['b']"}, folder="b")

# --- versions
for name, files in {
    "target-version": {"ruff.toml": "target-version = 'py38'"},
    "requires-python": {"pyproject.toml": "[project]\nrequires-python = '>=3.9'\n[tool.ruff]\n"},
    "requires-python with a range": {"pyproject.toml": "[project]\nrequires-python = '>3.8, <3.13'\n[tool.ruff]\n"},
    "requires-python ~=": {"pyproject.toml": "[project]\nrequires-python = '~=3.10'\n[tool.ruff]\n"},
    "requires-python ==3.9.*": {"pyproject.toml": "[project]\nrequires-python = '==3.9.*'\n[tool.ruff]\n"},
    "requires-python >3.8": {"pyproject.toml": "[project]\nrequires-python = '>3.8'\n[tool.ruff]\n"},
    "requires-python with an exception": {"pyproject.toml": "[project]\nrequires-python = '!=3.9.*, >=3.9.1'\n[tool.ruff]\n"},
    "requires-python >=2.7": {"pyproject.toml": "[project]\nrequires-python = '>=2.7, !=3.0.*, !=3.1.*'\n[tool.ruff]\n"},
    "requires-python <3.9": {"pyproject.toml": "[project]\nrequires-python = '<3.9'\n[tool.ruff]\n"},
    "requires-python >=3": {"pyproject.toml": "[project]\nrequires-python = '>=3'\n[tool.ruff]\n"},
    "requires-python alone": {"pyproject.toml": "[project]\nrequires-python = '>=3.9'\n"},
    "target-version goes before requires-python": {"pyproject.toml": "[project]\nrequires-python = '>=3.9'\n[tool.ruff]\ntarget-version = 'py312'\n"},
    "requires-python beside ruff.toml": {"pyproject.toml": "[project]\nrequires-python = '>=3.9'\n", "ruff.toml": "lint.select = ['E']"},
    "requires-python and extend": {"pyproject.toml": "[project]\nrequires-python = '>=3.9'\n[tool.ruff]\nextend = 'base.toml'\n", "base.toml": "target-version = 'py312'"},
    "extended target-version": {"ruff.toml": "extend = 'base.toml'", "base.toml": "target-version = 'py39'"},
    "per file": {"ruff.toml": "target-version = 'py312'\n[per-file-target-version]\n'a.py' = 'py39'"},
    "not a version": {"ruff.toml": "target-version = 'py27'"},
    "3.7": {"ruff.toml": "target-version = 'py37'"},
}.items():
    layout(f"versions: {name}", {"a.py": MATCH, "b/a.py": TYPE, "c.py": MATCH, **files})
layout("versions: requires-python above ruff.toml", {"b/a.py": MATCH, "pyproject.toml": "[project]\nrequires-python = '>=3.9'\n", "b/ruff.toml": "lint.select = ['E']"})
layout("versions: requires-python above the current folder", {"b/a.py": MATCH, "pyproject.toml": "[project]\nrequires-python = '>=3.9'\n"}, folder="b")
layout("versions: requires-python below", {"b/a.py": MATCH, "b/pyproject.toml": "[project]\nrequires-python = '>=3.9'\n"})
layout("versions: command line", {"a.py": MATCH, "ruff.toml": "target-version = 'py312'"}, "--target-version", "py39")

# --- options of rules
layout("options", {**py("a.py"), "ruff.toml": ALL.replace("select", "lint.select") + "line-length = 50\nindent-width = 8\nbuiltins = ['x']\n[lint.pylint]\nmax-args = 7\n[lint.mccabe]\nmax-complexity = 2\n[lint.pep8-naming]\nextend-ignore-names = ['lower_*']\n[lint.pycodestyle]\nmax-line-length = 55\nmax-doc-length = 30\n"})
layout("options of families that only ruff has", {**py("a.py"), "ruff.toml": "lint.select = ['E']\n[lint.flake8-bugbear]\nextend-immutable-calls = ['a']\n[lint.pyupgrade]\nkeep-runtime-typing = true\n[format]\nquote-style = 'single'\n[analyze]\ndirection = 'dependents'\n"})
layout("names unused on purpose", {"a.py": "def f():\n    _skip = 1\n    un = 2\n", "ruff.toml": "lint.select = ['F841']\nlint.dummy-variable-rgx = '^un$'\n"})
layout("general options without meaning", {**py("a.py"), "ruff.toml": "fix = false\nunsafe-fixes = true\nshow-fixes = true\nnamespace-packages = ['b']\nsrc = ['lib']\ncache-dir = '.c'\noutput-format = 'json'\nlint.select = ['E']\nlint.fixable = ['ALL']\nlint.unfixable = ['F']\nlint.external = ['V1']\nlint.task-tags = ['X']\nlint.dummy-variable-rgx = '^_$'\n"})
layout("required-version of ruff", {**py("a.py"), "ruff.toml": "required-version = '>=0.4'\nlint.select = ['E']"})
layout("tables on one line", {**py("a.py"), "ruff.toml": "lint = {select = ['E', 'C90'], mccabe = {max-complexity = 2}}"})
layout("namespace packages", {"b/c/Bad-Name.py": "x = 1\n", "b/Bad-Too.py": "x = 1\n", "d/Bad-Name.py": "x = 1\n", "ruff.toml": "namespace-packages = ['b']\nlint.select = ['N999', 'INP001']"})
layout("namespace packages below", {"b/c/Bad-Name.py": "x = 1\n", "b/c/__init__.py": "", "b/ruff.toml": "namespace-packages = ['.']\nlint.select = ['N999', 'INP001']"})

# --- rules that a convention or another rule takes out
DOCUMENTED = '''\
class A:
    """
    Does
    things
    """
    def f(self, x):
        """Return x

        Args:
            x: value
        """
'''
for name, text in {
    "none": "lint.select = ['D']",
    "google": "lint.select = ['D']\nlint.pydocstyle.convention = 'google'",
    "numpy": "lint.select = ['D']\nlint.pydocstyle.convention = 'numpy'",
    "pep257": "lint.select = ['D']\nlint.pydocstyle.convention = 'pep257'",
    "a whole code beats the convention": "lint.select = ['D', 'D400', 'D203', 'D213']\nlint.pydocstyle.convention = 'google'",
    "a beginning does not": "lint.select = ['D4']\nlint.pydocstyle.convention = 'google'",
    "extend-select of a whole code": "lint.select = ['D']\nlint.extend-select = ['D400', 'D212']\nlint.pydocstyle.convention = 'numpy'",
    "incompatible rules": "lint.select = ['D203', 'D211', 'D212', 'D213']",
    "one of the incompatible": "lint.select = ['D203', 'D213']",
}.items():
    layout(f"convention: {name}", {"a.py": DOCUMENTED, "ruff.toml": text})
layout("convention: codes below a select of the command line", {"a.py": DOCUMENTED, "ruff.toml": "lint.select = ['D400']\nlint.pydocstyle.convention = 'google'"}, "--select", "D")
layout("convention: codes below an extend-select of the command line", {"a.py": DOCUMENTED, "ruff.toml": "lint.select = ['D400']\nlint.pydocstyle.convention = 'google'"}, "--extend-select", "D")
layout("convention: ignored by code, selected again", {"a.py": DOCUMENTED, "ruff.toml": "lint.select = ['D']\nlint.ignore = ['D400']\nlint.pydocstyle.convention = 'google'"}, "--extend-select", "D4")

# --- files that cannot be read
UNREADABLE = {**py("a.py"), "gone.py": "-> nowhere.py", "b/loop.py": "-> loop.py"}
layout("links that lead nowhere", UNREADABLE)
layout("links that lead nowhere, by name", UNREADABLE, "gone.py", "a.py", "b", "missing.py")
layout("unreadable files, selected", UNREADABLE, "--select", "E9", ".", "missing.py")
layout("unreadable files, ignored for some", UNREADABLE, "--select", "E9", "--per-file-ignores", "gone*:E902")
