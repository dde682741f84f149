"""--with-mypy and --with-pyright: with programs that play the tools, and with the real ones."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from driver import ROOT

MYPY = Path(sys.executable).parent / "mypy"
PYRIGHT = Path(os.environ.get("PYFORGE_DEPS_DIR", ROOT / "build" / "_deps")) / "pyright" / "index.js"
NODE = shutil.which("node")
FORMATS = "concise full grouped json json-lines sarif github gitlab junit pylint azure rdjson html".split()


@pytest.fixture
def tool(tmp_path):
    """tool(name, script): a program on PATH; gives the environment for it."""
    folder = tmp_path / "bin"
    folder.mkdir()

    def make(name: str, script: str) -> dict[str, str]:
        path = folder / name
        path.write_text(f"#!{sys.executable}\nimport json, sys\n{script}")
        path.chmod(0o755)
        return {"PATH": f"{folder}:{os.environ['PATH']}"}

    return make


def mypy_line(**fields: object) -> str:
    usual = {"file": "a.py", "line": 1, "column": 0, "message": "No", "hint": None, "code": "misc", "severity": "error"}
    return f"print({json.dumps(json.dumps({**usual, **fields}))})\n"


def test_missing_tool(pyforge, write):
    write("a.py")
    for name in ("mypy", "pyright"):
        outcome = pyforge("check", f"--with-{name}", "a.py", env={"PATH": "/nowhere"})
        assert (outcome.status, outcome.out) == (2, "")
        assert outcome.err == f"pyforge: {name}: is not installed: there is no such program on PATH\n"


def test_issues_come_in_order_and_once_each(pyforge, write, tool):
    write("a.py", "x = 1\ny = x == None\n\nz = x == None\n")
    write("b.py", "x = 1\n")
    script = (
        mypy_line(line=4, column=4, code="last", severity="warning")
        + mypy_line(line=2, column=2, code="between", severity="note", hint="Look\nthere")
        + mypy_line(line=-1, column=-1, code=None, message="About the\n  file.")
        + mypy_line(file="b.py", line=9, column=9, message="Behind the end")
        + "sys.exit(1)\n"
    )
    outcome = pyforge("check", "--select", "E711", "--with-mypy", "a.py", "b.py", env=tool("mypy", script))
    assert outcome.status == 1
    assert outcome.out.splitlines() == [
        "a.py:1:1: mypy About the; file",
        "a.py:2:3: mypy:between No",
        "a.py:2:10: E711 Comparison to `None` should be `cond is None`",
        "a.py:4:5: mypy:last No",
        "a.py:4:10: E711 Comparison to `None` should be `cond is None`",
        "b.py:2:1: mypy:misc Behind the end",
    ]
    assert "6 issues in 2 of 2 files." in outcome.err
    report = json.loads(
        pyforge("check", "--select", "E711", "--with-mypy", "--output-format", "json", "a.py", env=tool("mypy", script)).out
    )
    a = report["files"][0]
    assert [issue["severity"] for issue in a["issues"]] == ["error", "info", "warning", "warning", "warning"]
    assert {"kind": "hint", "code": "mypy:between", "message": "Look; there"}.items() <= a["suggestions"][-1].items()
    assert a["metrics"]["raw"]["loc"] == 4
    assert report["files"][1]["path"] == "b.py", "what it finds in other files is not lost"


def test_pyright(pyforge, write, tool):
    source = write("a.py", 'x = "\U0001f600é"; y = z\n')
    found = {
        "generalDiagnostics": [
            {
                "file": str(source),
                "severity": "error",
                "message": '"z" is not defined\n\u00a0\u00a0more of it',
                "rule": "reportUndefinedVariable",
                "range": {"start": {"line": 0, "character": 15}, "end": {"line": 0, "character": 16}},
            },
            {"file": str(source), "severity": "information", "message": "Hm", "range": {"start": {"line": 0, "character": 0}}},
        ]
    }
    env = tool("pyright", f"assert sys.argv[1:] == ['--outputjson', 'a.py']\nprint({json.dumps(json.dumps(found))})\nsys.exit(1)\n")
    outcome = pyforge("check", "--select", "E711", "--with-pyright", "a.py", env=env)
    assert outcome.out.splitlines() == [
        "a.py:1:1: pyright Hm",
        'a.py:1:15: pyright:reportUndefinedVariable "z" is not defined; more of it',
    ]
    for name in FORMATS:
        outcome = pyforge("check", "--select", "E711", "--with-pyright", "--output-format", name, "a.py", env=env)
        assert outcome.status == 1 and "reportUndefinedVariable" in outcome.out, name


def test_time_limit_keeps_the_rest(pyforge, write, tool, tmp_path):
    write("a.py", "x = y == None\n")
    env = tool("mypy", "import subprocess, time\nsubprocess.Popen(['sleep', '60'])\nprint('{', flush=True)\ntime.sleep(60)\n")
    env = tool("pyright", "print(json.dumps({'generalDiagnostics': [{'file': 'a.py', 'message': 'M', 'severity': 'error'}]}))\n")
    start = time.monotonic()
    outcome = pyforge(
        "check", "--select", "E711", "--with-mypy", "--with-pyright", "--external-timeout", "5", "a.py", env=env
    )
    assert time.monotonic() - start < 50
    assert outcome.status == 2
    assert outcome.out.splitlines() == ["a.py:1:1: pyright M", "a.py:1:10: E711 Comparison to `None` should be `cond is None`"]
    assert "pyforge: mypy: did not end within 5000 ms; its findings are left out\n" in outcome.err


@pytest.mark.parametrize(
    "script, words",
    [
        ("print('usage: mypy', file=sys.stderr); print('mypy: error: bad option', file=sys.stderr); sys.exit(2)", "status 2: mypy: error: bad option"),
        ("print('{broken'); sys.exit(1)", "failed with status 1"),
        ("print('[' * 100000); print('{\"file\": ' + '[' * 100000); sys.exit(1)", "failed with status 1"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)", "failed with status 139"),
    ],
)
def test_failures_are_told(pyforge, write, tool, script, words):
    write("a.py", "x = y == None\n")
    outcome = pyforge("check", "--select", "E711", "--with-mypy", "a.py", env=tool("mypy", script))
    assert outcome.status == 2
    assert words in outcome.err and "its findings are left out" in outcome.err
    assert outcome.out.startswith("a.py:1:10: E711 ")


def test_paths_are_no_options(pyforge, write, tool):
    write("-a.py")
    write("@b.py")
    write("n.ipynb", '{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}')
    env = tool("mypy", "assert sys.argv[-2:] == ['./-a.py', './@b.py'], sys.argv\n")
    outcome = pyforge("check", "--with-mypy", "--", "-a.py", "@b.py", "n.ipynb", env=env)
    assert (outcome.status, outcome.out) == (0, ""), outcome.err


def test_many_paths_go_through_a_file(pyforge, write, tool, tmp_path):
    names = [f"{'folder' * 20}/file_{i}.py" for i in range(900)]
    for name in names:
        write(name)
    check = f"assert len(paths) == 900 and paths[0].startswith({names[0][:100]!r}), paths\n"
    env = tool("mypy", "(arg,) = [a for a in sys.argv if a[0] == '@']\npaths = open(arg[1:]).read().splitlines()\n" + check)
    env = tool("pyright", "assert sys.argv[-1] == '-'\npaths = sys.stdin.read().splitlines()\n" + check + "print('{\"generalDiagnostics\": []}')\n")
    outcome = pyforge("check", "--with-mypy", "--with-pyright", "folder" * 20, env={**env, "TMPDIR": str(tmp_path)})
    assert (outcome.status, outcome.out) == (0, ""), outcome.err
    assert not list(tmp_path.glob("pyforge-*"))


@pytest.mark.skipif(not MYPY.exists(), reason="mypy is not there")
def test_real_mypy(pyforge, write):
    write("a.py", 'x: str = "\U0001f600é"; y: int = "a"\n\n\ndef f(a: int) -> str:\n    return a\n\n\nf(undefined)\n')
    env = {"PATH": f"{MYPY.parent}:{os.environ['PATH']}"}
    outcome = pyforge("check", "--select", "F", "--with-mypy", "a.py", env=env)
    assert outcome.status == 1
    assert [line.split()[:2] for line in outcome.out.splitlines()] == [
        ["a.py:1:25:", "mypy:assignment"],
        ["a.py:5:12:", "mypy:return-value"],
        ["a.py:8:3:", "F821"],
        ["a.py:8:3:", "mypy:name-defined"],
    ]
    write("b.py", "def (:\n")
    lines = pyforge("check", "--select", "F", "--with-mypy", "b.py", env=env).out.splitlines()
    assert lines[0].startswith("b.py:1:5: invalid-syntax") and lines[1].startswith("b.py:1:5: mypy:syntax")
    write("c.py", "x: int = 1\n")
    assert pyforge("check", "--select", "F", "--with-mypy", "c.py", env=env).status == 0


@pytest.mark.skipif(not (NODE and PYRIGHT.exists()), reason="pyright is not there")
def test_real_pyright(pyforge, write, tmp_path):
    program = tmp_path / "bin" / "pyright"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{NODE}" "{PYRIGHT}" "$@"\n')
    program.chmod(0o755)
    env = {"PATH": f"{program.parent}:{os.environ['PATH']}"}
    source = 'x: str = "\U0001f600é"; y: int = "a"\n\n\ndef f(a: int) -> str:\n    return a\n\n\nf(undefined)\n'
    path = write("a.py", source)
    outcome = pyforge("check", "--select", "F", "--with-pyright", "a.py", env=env)
    assert outcome.status == 1
    assert [line.split()[:2] for line in outcome.out.splitlines()] == [
        ["a.py:1:25:", "pyright:reportAssignmentType"],
        ["a.py:5:12:", "pyright:reportReturnType"],
        ["a.py:8:3:", "F821"],
        ["a.py:8:3:", "pyright:reportUndefinedVariable"],
    ]
    # The same findings that pyright itself tells, its columns counted in UTF-16 from 0, ours in characters from 1.
    alone = subprocess.run([program, "--outputjson", "a.py"], cwd=path.parent, capture_output=True, text=True)
    theirs = {(d["range"]["start"]["line"] + 1, d["rule"]) for d in json.loads(alone.stdout)["generalDiagnostics"]}
    assert theirs == {(1, "reportAssignmentType"), (5, "reportReturnType"), (8, "reportUndefinedVariable")}
    write("b.py", "def (:\n")
    lines = pyforge("check", "--select", "F", "--with-pyright", "b.py", env=env).out.splitlines()
    assert lines[0].startswith("b.py:1:5: invalid-syntax") and any(line.startswith("b.py:1:5: pyright") for line in lines)
    write("c.py", "x: int = 1\n")
    assert pyforge("check", "--select", "F", "--with-pyright", "c.py", env=env).status == 0


def test_baseline_remembers_them(pyforge, write, tool):
    write("a.py", "y = 1\nx = y == None\n")
    env = tool("mypy", mypy_line(line=2, column=2) + "sys.exit(1)\n")
    check = ("check", "--select", "E711", "--with-mypy", "a.py")
    assert pyforge(*check, "--write-baseline", "base.json", env=env).status == 0
    write("a.py", "\ny = 1\nx = y == None\n")
    env = tool("mypy", mypy_line(line=3, column=2) + mypy_line(line=2, column=0, code="new") + "sys.exit(1)\n")
    outcome = pyforge(*check, "--baseline", "base.json", env=env)
    assert (outcome.status, outcome.out) == (1, "a.py:2:1: mypy:new No\n"), outcome.err
