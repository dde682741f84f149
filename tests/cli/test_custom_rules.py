"""Rules of a project's own: queries in the configuration, as the example has them."""

from __future__ import annotations

import json
import shutil

import pytest
from driver import ROOT

EXAMPLE = ROOT / "examples" / "custom_rule"
FORMATS = ["concise", "full", "grouped", "json", "json-lines", "sarif", "github", "gitlab", "junit", "pylint", "azure", "rdjson", "html"]


def rule(query, code="ACME001", message="Found @name", **more):
    lines = ["[[custom-rules]]", f'code = "{code}"', f'message = "{message}"', f"query = '''{query}'''"]
    return "\n".join(lines + [f'{key.replace("_", "-")} = "{value}"' for key, value in more.items()]) + "\n"


CALLS = "(call function: (identifier) @name) @issue"


def places(outcome):
    return [line for line in outcome.out.splitlines()]


def test_the_example(pyforge):
    outcome = pyforge("check", ".", cwd=EXAMPLE)
    assert outcome.status == 1
    assert places(outcome) == [
        "service.py:7:5: ACME010 `print` writes to standard output: use the logger",
        "service.py:8:5: ACME011 Handler `on_message` sleeps",
    ]
    silenced = pyforge("check", "--ignore-noqa", ".", cwd=EXAMPLE).out
    assert "service.py:12:5: ACME010" in silenced


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_has_them(pyforge, name):
    out = pyforge("check", "--output-format", name, ".", cwd=EXAMPLE).out
    assert "ACME010" in out and "ACME011" in out and "Handler `on_message` sleeps" in out
    if name == "json":
        issue = json.loads(out)["files"][0]["issues"][1]
        assert (issue["name"], issue["severity"], issue["category"]) == ("sleep-in-handler", "error", "performance")
    if name == "sarif":
        assert [r["name"] for r in json.loads(out)["runs"][0]["tool"]["driver"]["rules"]] == ["no-print", "sleep-in-handler"]


def test_baseline_and_statistics_know_them(pyforge, tmp_path):
    shutil.copytree(EXAMPLE, tmp_path / "p")
    assert "1\tACME010\t" in pyforge("check", "--statistics", "p").out
    assert pyforge("check", "--write-baseline", "known.json", "p").status == 0
    assert pyforge("check", "--baseline", "known.json", "p").out == ""


def test_predicates(pyforge, write):
    write("a.py", "print(1)\nexec(2)\nopen(3)\nx = a == a\ny = a == b\n")
    cases = {
        f'({CALLS} (#eq? @name "exec"))': [2],
        f'({CALLS} (#not-eq? @name "exec"))': [1, 3],
        f'({CALLS} (#any-of? @name "print" "open" "close"))': [1, 3],
        f'({CALLS} (#not-any-of? @name "print" "open"))': [2],
        f'({CALLS} (#match? @name "^[eo]"))': [2, 3],
        f'({CALLS} (#not-match? @name "^(?:print|e\\\\w+)$"))': [3],
        f'({CALLS} (#match? @name "^EXEC$"))': [],
        f'({CALLS} (#match? @name "(?i)^EXEC$"))': [2],
        "((comparison_operator . (identifier) @a (identifier) @name .) @issue (#eq? @a @name))": [4],
        "((comparison_operator . (identifier) @a (identifier) @name .) @issue (#not-eq? @a @name) (#set! x 1))": [5],
    }
    for query, lines in cases.items():
        write("pyforge.toml", "lint.select = []\n" + rule(query))
        outcome = pyforge("check", "a.py")
        assert [int(line.split(":")[1]) for line in places(outcome)] == lines, (query, outcome)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (rule("(call"), "query: line 1, column"),
        (rule("(no_such_node) @name"), "there is no such kind of node"),
        (rule("(call nothing: (identifier) @name)"), "there is no such field"),
        (rule("(identifier)"), "no pattern with a capture"),
        (rule(f'({CALLS} (#like? @name "x"))'), "there is no predicate `#like?`"),
        (rule(f'({CALLS} (#match? @name "("))'), "a `(` has no `)`"),
        (rule(f"({CALLS} (#eq? @name))"), "takes a capture and one text"),
        (rule(CALLS, code="E711"), "the code is taken by `none-comparison`"),
        (rule(CALLS, code="x"), "a code is capitals and digits"),
        (rule(CALLS, severity="bad"), "one of info, warning, error"),
        (rule(CALLS, category="syntax"), "one of correctness"),
        (rule(CALLS, nonsense="1"), "there is no option `custom-rules.nonsense`"),
        (rule("", query_file="missing.scm"), "No such file"),
        (rule(""), "neither query nor callback"),
        ("custom-rules = 5\n", "it must be an array of tables"),
    ],
)
def test_mistakes(pyforge, write, text, words):
    write("a.py")
    write("pyforge.toml", text)
    outcome = pyforge("check", "a.py")
    assert outcome.status == 2 and words in outcome.err and "pyforge.toml" in outcome.err, outcome


def test_choosing(pyforge, write):
    write("a.py", "print(1)\n")
    write("tests/a.py", "print(1)\n")
    own = rule(CALLS, name="calls")

    def found(head, *arguments):
        write("pyforge.toml", head + own)
        return [line.split(":")[0] for line in places(pyforge("check", *arguments, "."))]

    assert found("lint.select = ['E7']\n") == ["a.py", "tests/a.py"]
    assert found("lint.ignore = ['ACME001']\n") == []
    assert found("lint.ignore = ['ACME']\n") == []
    assert found("lint.per-file-ignores = {'tests/*' = ['ACME001']}\n") == ["a.py"]
    write("child/pyforge.toml", "extend = '../pyforge.toml'\n" + own.replace("Found", "Child found"))
    write("child/b.py", "print(1)\n")
    assert "child/b.py:1:1: ACME001 Child found print" in places(pyforge("check", "child"))
    assert found("", "--isolated") == []


def test_notebooks_damaged_files_and_odd_text(pyforge, write):
    write("pyforge.toml", "lint.select = []\n" + rule(CALLS))
    cells = [{"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None, "source": source} for source in ("x = 1\n", "%time\nprint(x)\n")]
    write("n.ipynb", json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}))
    write("broken.py", "def f(:\n\nprint(1)\n")
    write("odd.py", "\ufeff'ä𝒳'; größe(1)  # 𝒳\r\n")
    write("latin.py", b"# coding: latin-1\n'\xe4'; print(1)\n")
    out = places(pyforge("check", "."))
    assert "n.ipynb:cell 2:2:1: ACME001 Found print" in out
    assert "broken.py:3:1: ACME001 Found print" in out
    assert "odd.py:1:7: ACME001 Found größe" in out
    assert "latin.py:2:6: ACME001 Found print" in out


def test_messages(pyforge, write):
    write("a.py", "print('" + "ä" * 100 + "\\\n')\n")
    query = "(call function: (identifier) @name arguments: (argument_list) @arguments.all) @issue"
    write("pyforge.toml", "lint.select = []\n" + rule(query, message="@name. takes @arguments.all, @other @"))
    (line,) = places(pyforge("check", "a.py"))
    text = line.split("ACME001 ")[1]
    assert text.startswith("print. takes ('ää") and text.endswith("…, @other @") and len(text) < 100


def test_many_matches_take_time_in_proportion(pyforge, write):
    write("a.py", "f(g(h(1)))\n" * 20000)
    write("pyforge.toml", "lint.select = []\n" + rule(CALLS))
    assert len(places(pyforge("check", "-q", "a.py"))) == 60000
