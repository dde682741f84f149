"""Rules in the cells of notebooks. What is expected is what ruff says; tests/parity/report.py compares on many more."""

from __future__ import annotations

import json

import pytest


@pytest.fixture
def found(pyforge, write):
    def run(select: str, *cells: str) -> list[str]:
        """cell:line:column code of each finding."""
        code = {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None}
        notebook = {"cells": [{**code, "source": source} for source in cells], "metadata": {}, "nbformat": 4, "nbformat_minor": 2}
        write("n.ipynb", json.dumps(notebook))
        out = pyforge("check", "--isolated", "--preview", "--select", select, "--output-format", "json", "n.ipynb").out
        (file,) = json.loads(out)["files"]
        return [f"{i['cell']}:{i['line']}:{i['column']} {i['code']}" for i in file["issues"]]

    return run


def test_blank_lines_begin_anew_with_each_cell(found):
    function = "def f():\n    pass"
    assert found("E3", function, function, "x = 1\n\n\n", "# c\n" + function) == []
    assert found("E3", function, "x = 1\n" + function, "\n\n\n" + function, "\n\n\n# c\n\nx = 1") == ["2:2:1 E302", "3:4:1 E303", "4:4:1 E303"]
    assert found("E3", "class A:\n    x = 1", "y = 2\nclass B:\n    def f(self): pass\n    x = 1\n    def g(self):\n        pass") == [
        "2:2:1 E302",
        "2:5:5 E301",
    ]


def test_blank_lines_before_commands(found):
    assert found("E3", "def f():\n    pass\n!ls", "x = 1\n\n\n\n%time x") == ["1:3:1 E305", "2:5:1 E303"]
    assert found("E3", "!ls\ndef f():\n    !ls\n    def g():\n        pass") == ["1:2:1 E302", "1:4:5 E306"]


def test_lines_of_commands_are_lines(found):
    assert found("E501,W291,E262", "!ls " + 90 * "a" + " #b ") == ["1:1:89 E501", "1:1:98 W291"]


def test_imports_at_the_top_of_the_cell(found):
    assert found("E402", "x = 1", "import os", "!ls\nimport sys\n%time x\nimport re") == []
    assert found("E402", '"""doc"""\nimport os', '"""no doc"""\nimport sys', "x = !ls\nimport re") == ["2:2:1 E402", "3:2:1 E402"]


def test_blank_lines_at_the_end_of_each_cell(found):
    assert found("W391", "x = 1", "x = 1\n", "", "\n", "  ", "x = 1\n ") == []
    assert found("W391", "x = 1\n\n", "x = 1\n\n\n", "\n\n", "\n# c\n  \n", "x = 1\n\n\n") == [
        "1:2:1 W391",
        "2:2:1 W391",
        "3:2:1 W391",
        "4:3:1 W391",
        "5:2:1 W391",
    ]


def test_last_semicolon_of_a_cell(found):
    assert found("E703", "x;", "x = 1;", "x;\n# c", "x;  # c\n\n", "if x: y;", "x;") == []
    assert found("E703", "x;\ny;", "def f():\n    x;", "x;\n!ls", "def f():\n    x;") == ["1:1:2 E703", "2:2:6 E703", "3:1:2 E703", "4:2:6 E703"]


def test_cells_may_wait(found):
    assert found("F704", "await x", "print(await x)", "if x:\n    await x") == []
    assert found("F704", "async for x in y:\n    pass", "async with x:\n    pass", "x = [y async for y in z]") == []
    assert found("F704", "def f():\n    async with x:\n        pass") == ["1:2:5 invalid-syntax"]
    assert found("F704", "class A:\n    await x", "yield x") == ["1:2:5 F704", "2:1:1 F704"]


def test_names_and_imports_across_cells(found):
    assert found("F401,F821", "import os, sys", "os.x", "y = z", "z = 1") == ["1:1:12 F401", "3:1:5 F821"]
    assert found("I001,D100,W292", "import sys\nimport os", "import re", "import ast") == ["1:1:1 I001"]
