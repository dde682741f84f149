"""Syntax trees, with Python's own ast as the judge."""

from __future__ import annotations

import ast
import json

import pyforge
import pytest

SOURCE = '''\
import os.path as p


class A(B, metaclass=M):
    """Doc."""

    async def f(self, *a, b=1, **k) -> "int":
        return [x async for x in a if x] + {**k}["ä"]
'''


def kinds(node: pyforge.SyntaxNode) -> list[str]:
    out = []
    stack = [node]
    while stack:
        here = stack.pop()
        out.append(here.kind)
        stack.extend(reversed(here.children))
    return out


def expected_kinds(source: str) -> list[str]:
    skip = (ast.expr_context, ast.boolop, ast.operator, ast.unaryop, ast.cmpop)
    out = []
    stack: list[ast.AST] = [ast.parse(source)]
    while stack:
        here = stack.pop()
        out.append(type(here).__name__)
        stack.extend(reversed([child for child in ast.iter_child_nodes(here) if not isinstance(child, skip)]))
    return out


def test_same_nodes_as_ast() -> None:
    tree = pyforge.parse(SOURCE, target_version="py311")
    assert tree.errors == ()
    assert tree.root is not None
    assert kinds(tree.root) == expected_kinds(SOURCE)
    assert len(kinds(tree.root)) == len(tree)


def test_positions_names_and_text() -> None:
    tree = pyforge.parse(SOURCE)
    assert tree.root is not None
    cls = tree.root.children[1]
    assert (cls.kind, cls.name, cls.range.start.line, cls.range.end.line) == ("ClassDef", "A", 4, 8)
    assert cls.parent == tree.root
    assert tree.root.parent is None
    assert cls.text.startswith("class A(B")
    assert tree.node(cls.index) == cls
    assert hash(tree.node(cls.index)) == hash(cls)
    with pytest.raises(IndexError):
        tree.node(len(tree))


def test_nodes_outlive_the_tree() -> None:
    root = pyforge.parse(SOURCE).root
    assert root is not None
    assert root.children[0].children[0].name == "os.path"


def test_dumps() -> None:
    tree = pyforge.parse("x = 1 + y\n")
    assert json.loads(tree.dump("json"))["body"][0]["value"]["op"] == "Add"
    assert "BinOp" in tree.dump()
    assert tree.dump("canonical").splitlines()
    with pytest.raises(ValueError):
        tree.dump("yaml")  # type: ignore[arg-type]


def same(ours: object, theirs: object) -> None:
    """One node of the JSON dump against one of ast, all fields."""
    stack = [(ours, theirs)]
    while stack:
        mine, yours = stack.pop()
        if isinstance(yours, list):
            assert isinstance(mine, list) and len(mine) == len(yours)
            stack.extend(zip(mine, yours))
        elif isinstance(yours, (ast.expr_context, ast.operator, ast.unaryop, ast.boolop, ast.cmpop)):
            assert mine == type(yours).__name__
        elif isinstance(yours, ast.Constant):
            assert isinstance(mine, dict)
            if isinstance(yours.value, complex):
                assert mine["value"] == yours.value.imag
            elif isinstance(yours.value, bytes):
                assert mine["value"] == yours.value.decode("latin-1")
            elif isinstance(yours.value, int) and abs(yours.value) > 2**53:
                assert int(mine["value"], 16) == yours.value
            else:
                assert mine["value"] == (None if yours.value is ... else yours.value)
        elif isinstance(yours, ast.AST):
            assert isinstance(mine, dict) and mine["kind"] == type(yours).__name__
            if hasattr(yours, "lineno"):
                assert [mine[k] for k in ("line", "column", "end_line", "end_column")] == [
                    yours.lineno, yours.col_offset, yours.end_lineno, yours.end_col_offset,
                ]  # fmt: skip
            for name in yours._fields:
                if name not in ("type_comment", "type_ignores", "kind"):
                    stack.append((mine[name], getattr(yours, name)))
        else:
            assert mine == yours


@pytest.mark.parametrize(
    "source",
    [
        SOURCE,
        "x = 1\nx += 2 if a else 3\nprint(x, *y, **z)\ndel x, y[1:2, ::3]\n",
        "match x:\n    case [1, *_] | {'a': b, **c} | D(e, f=None) if g:\n        pass\n",
        "a = 0xFFFFFFFFFFFFFFFFFFFF, 1e300, 2j, b'\\xff\\n', 'a\\u1234', ..., True\n",
        "try:\n    raise A from b\nexcept* (C, D) as e:\n    global q\nfinally:\n    assert x, y\n",
        "lambda a, /, b=1, *, c: (yield)\nfrom . import x as y, z\nwith a as b, c: pass\n",
    ],
)
def test_json_is_ast(source: str) -> None:
    same(json.loads(pyforge.parse(source, target_version="py311").dump("json")), ast.parse(source))


def test_broken_source_gives_a_tree_and_errors() -> None:
    tree = pyforge.parse("def f():\n    return 1\n\nx = = 2\n\ndef g():\n    return 2\n", path="m.py")
    assert tree.path == "m.py"
    assert len(tree.errors) == 1
    assert tree.errors[0].line == 4
    assert tree.root is not None
    assert [node.name for node in tree.root.children if node.kind == "FunctionDef"] == ["f", "g"]


def test_wrong_version() -> None:
    with pytest.raises(ValueError):
        pyforge.parse("", target_version="4.0")
