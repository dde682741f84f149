"""The stubs against the module: names (mypy's stubtest), arguments (the signatures that pybind11 writes) and types (values)."""

from __future__ import annotations

import ast
import importlib.util
import inspect
import os
import pathlib
import re
import subprocess
import sys

import pyforge
import pyforge._core as core
import pytest

STUB = pathlib.Path(core.__file__).parent / "_core.pyi"
CLASSES = {node.name: node for node in ast.parse(STUB.read_text()).body if isinstance(node, ast.ClassDef)}
FUNCTIONS = {node.name: node for node in ast.parse(STUB.read_text()).body if isinstance(node, ast.FunctionDef)}

# pybind11's own: classes with its metaclass, and constructors of what cannot be constructed. The last two are for type
# checkers alone.
ALLOWED = r"""
pyforge\._core\.[A-Za-z]+
pyforge\._core\.[A-Za-z]+\.__init__
pyforge\._core\.AnalysisOptions.*
pyforge\._core\.Buffer
"""


def test_committed_stub_is_the_built_one() -> None:
    committed = pathlib.Path(__file__).resolve().parents[1] / "pyforge"
    for file in committed.iterdir():
        if file.is_file():
            assert (STUB.parent / file.name).read_bytes() == file.read_bytes(), file.name
    assert (STUB.parent / "py.typed").exists()


@pytest.mark.skipif(importlib.util.find_spec("mypy") is None, reason="mypy is not there")
def test_names(tmp_path: pathlib.Path) -> None:
    allowed = tmp_path / "allowed"
    allowed.write_text(ALLOWED)
    done = subprocess.run(
        [sys.executable, "-m", "mypy.stubtest", "pyforge", "--allowlist", str(allowed), "--ignore-unused-allowlist"],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(STUB.parent.parent), "MYPYPATH": str(STUB.parent.parent)},
    )
    assert done.returncode == 0, done.stdout + done.stderr


def pybind_arguments(doc: str) -> list[str]:
    """Names of the arguments in a signature that pybind11 wrote into a docstring."""
    signature = doc.splitlines()[0]
    inside = signature[signature.index("(") + 1 : signature.rindex(")")]
    parts, depth = [""], 0
    for c in inside:
        depth += (c in "[(") - (c in "])")
        if c == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += c
    return [re.split("[:=]", part)[0].strip() for part in parts if part.strip() and part.strip() != "*"]


def stub_arguments(node: ast.FunctionDef) -> list[str]:
    return [a.arg for a in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)]


def test_arguments() -> None:
    compared = 0
    for name, node in CLASSES.items():
        for method in node.body:
            if isinstance(method, ast.FunctionDef) and not method.decorator_list:
                function = getattr(getattr(core, name), method.name)
                if method.name in ("__eq__", "__hash__", "__len__"):
                    continue
                assert pybind_arguments(function.__doc__) == stub_arguments(method), f"{name}.{method.name}"
                compared += 1
    for name, node in FUNCTIONS.items():
        assert pybind_arguments(getattr(core, name).__doc__) == stub_arguments(node), name
        compared += 1
    assert compared >= 9


def test_options_are_the_same_everywhere() -> None:
    typed = [node.target.id for node in CLASSES["AnalysisOptions"].body if isinstance(node, ast.AnnAssign)]  # type: ignore[union-attr]
    constructor = next(n for n in CLASSES["Engine"].body if isinstance(n, ast.FunctionDef) and n.name == "__init__")
    assert sorted(typed) == sorted(pyforge._OPTIONS) == sorted(a.arg for a in constructor.args.kwonlyargs)


def fits(value: object, annotation: ast.expr) -> bool:
    if isinstance(annotation, ast.BinOp):
        return fits(value, annotation.left) or fits(value, annotation.right)
    if isinstance(annotation, ast.Constant) and annotation.value is None:
        return value is None
    if isinstance(annotation, ast.Subscript):
        assert isinstance(annotation.value, ast.Name)
        if annotation.value.id == "Literal":
            return value in ast.literal_eval(annotation.slice)
        assert annotation.value.id == "tuple" and isinstance(annotation.slice, ast.Tuple)
        return isinstance(value, tuple) and all(fits(item, annotation.slice.elts[0]) for item in value)
    assert isinstance(annotation, ast.Name)
    expected = {"int": int, "str": str, "bool": bool, "float": float}.get(annotation.id) or getattr(core, annotation.id)
    return type(value) is expected


def walk(value: object, seen: set[str]) -> None:
    """Every property of every object that can be reached has the type that the stub says."""
    stack = [value]
    while stack:
        here = stack.pop()
        if isinstance(here, tuple):
            stack.extend(here[:5])
            continue
        name = type(here).__name__
        if name not in CLASSES or type(here).__module__ != "pyforge._core":
            continue
        properties = {
            item.name: item.returns
            for item in CLASSES[name].body
            if isinstance(item, ast.FunctionDef) and item.decorator_list
        }
        actual = {key for key, item in vars(type(here)).items() if isinstance(item, property)}
        assert set(properties) == actual, name
        for key, annotation in properties.items():
            assert annotation is not None
            content = getattr(here, key)
            assert fits(content, annotation), f"{name}.{key} is {content!r}"
            if key != "parent":
                stack.append(content)
        seen.add(name)


def test_types(tmp_path: pathlib.Path) -> None:
    source = "import os\nclass A:\n    def f(self, x: int):\n        if x == None: eval(x)\n"
    (tmp_path / "a.py").write_text(source)
    seen: set[str] = set()
    engine = pyforge.Engine(select=["ALL"])
    walk(engine.analyze_paths([tmp_path, tmp_path / "missing.py"]), seen)
    walk(engine, seen)
    walk(pyforge.parse(source), seen)
    walk(pyforge.parse("x = ("), seen)
    # Fixes come with the rules that offer them.
    offered = any(issue.fix for issue in engine.analyze(source).issues)
    expected = set(CLASSES) - {"AnalysisOptions"} - (set() if offered else {"Fix", "Edit"})
    assert seen == expected


def test_everything_is_documented() -> None:
    for name in pyforge.__all__:
        item = getattr(pyforge, name)
        if name == "__version__":
            continue
        assert inspect.getdoc(item), name
        if inspect.isclass(item):
            for key, member in vars(item).items():
                if isinstance(member, property):
                    assert member.__doc__, f"{name}.{key}"
