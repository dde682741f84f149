"""pyforge metrics, ast, rules and explain; and the sample project, on which everything has something to say."""

from __future__ import annotations

import ast
import json

from driver import ROOT

SAMPLE = ROOT / "examples" / "sample"

# One rule or more of every family, and of every facility that rules have.
SHOWN = """C901 PLR0912 PLR0913 PLR0915 ANN001 ANN201 ANN401 E401 E501 E701 E711 E722 E741 W291 W605 F401 F541 F632 F811 F821
F841 N801 N802 N806 S101 S105 S301 S307 S602 S608""".split()

CODE = '''\
class A:
    """Doc."""

    def f(self, x):
        for y in x:
            if y:
                return y
        return None


def g(a: int) -> int:
    return a
'''


def test_metrics_json(pyforge, write):
    write("a.py", CODE)
    write("b.py", "def f(:\n")
    outcome = pyforge("metrics", "--output-format", "json", ".")
    assert outcome.status == 0
    report = json.loads(outcome.out)
    a, b = report["files"]
    metrics = a["metrics"]
    assert metrics["raw"]["loc"] == 12
    assert [f["qualified_name"] for f in metrics["functions"]] == ["A.f", "g"]
    assert metrics["functions"][0]["cyclomatic"] == {"ruff": 3, "mccabe": 3, "radon": 3}
    assert metrics["functions"][0]["cognitive"]["sonar"] == 3
    assert metrics["types"]["percent"] == 50.0
    assert [c["name"] for c in metrics["classes"]] == ["A"]
    assert (b["status"], b["parsed"]) == ("analyzed", False)
    assert report["project"]["files"] == 2
    assert report["project"]["cyclomatic"]["max"] == 3.0


def test_metrics_text(pyforge, write):
    write("a.py", CODE)
    outcome = pyforge("metrics", "a.py")
    assert outcome.status == 0
    assert "a.py:4 A.f" in outcome.out
    assert "Project: 1 files, 12 lines" in outcome.out
    assert outcome.out.index("A.f") < outcome.out.index(" g\n")


def test_metrics_of_what_is_missing(pyforge):
    outcome = pyforge("metrics", "missing.py")
    assert outcome.status == 2
    assert "missing.py: not analysed" in outcome.err


def test_ast(pyforge, write):
    write("a.py", CODE)
    outcome = pyforge("ast", "a.py", "--target-version", "py311")
    assert outcome.status == 0
    assert json.loads(pyforge("ast", "a.py", "--output-format", "json").out)["body"][0]["name"] == "A"
    assert pyforge("ast", "a.py", "--output-format", "canonical").out.splitlines()[0].startswith("0 Module")
    assert pyforge("ast", "-", stdin=CODE).out == outcome.out
    names = {type(node).__name__ for node in ast.walk(ast.parse(CODE))} - {"Load", "Store"}
    assert all(f"{name}(" in outcome.out for name in names)


def test_ast_of_broken_source(pyforge, write):
    write("a.py", "x = 1\ny = = 2\nz = 3\n")
    outcome = pyforge("ast", "a.py")
    assert outcome.status == 1
    assert outcome.err.startswith("a.py:2:5: invalid-syntax: ")
    assert "id='z'" in outcome.out


def test_rules(pyforge):
    rules = json.loads(pyforge("rules", "--output-format", "json").out)
    assert len(rules) >= 30
    assert [rule["code"] for rule in rules] == sorted(rule["code"] for rule in rules)
    for rule in rules:
        assert rule["summary"] and rule["documentation"].startswith("# ")
    text = pyforge("rules").out.splitlines()
    assert len(text) == len(rules) + 1
    chosen = pyforge("rules", "--select", "F401,E711").out.splitlines()
    assert [line.split()[0] for line in chosen] == ["code", "E711", "F401"]


def test_explain_every_rule(pyforge):
    for rule in json.loads(pyforge("rules", "--output-format", "json").out):
        by_code, by_name = pyforge("explain", rule["code"]), pyforge("explain", rule["name"].upper())
        assert by_code.status == 0
        assert by_code.out == by_name.out == rule["documentation"]
        assert "## Why this is bad" in by_code.out


def test_sample_shows_every_analyzer(pyforge):
    outcome = pyforge("check", "--select", "ALL", "--output-format", "json", SAMPLE)
    assert outcome.status == 1
    report = json.loads(outcome.out)
    missing = set(SHOWN) - set(report["summary"]["by_code"])
    assert not missing, "the sample project shows nothing for these rules"
    family = {rule["code"]: rule["family"] for rule in json.loads(pyforge("rules", "--output-format", "json").out)}
    assert {family[code] for code in SHOWN} == set(family.values()), "the sample project shows nothing of a family"
    assert report["summary"]["by_code"]["invalid-syntax"] == 1
    kinds = {suggestion["kind"] for file in report["files"] for suggestion in file["suggestions"]}
    assert kinds >= {"fix", "split-function", "simplify-function", "add-annotations"}
    assert any(file["suppressed"] for file in report["files"])
    assert any(issue["cell"] for file in report["files"] for issue in file["issues"])
    assert pyforge("metrics", SAMPLE).status == 0


def test_rules_find_the_same_alone_as_together(pyforge):
    """What a selection needs is computed, whatever else is selected."""
    paths = [SAMPLE, ROOT / "tests" / "rules"]
    together = pyforge("check", "-q", "--select", "ALL", *paths).out.splitlines()
    for rule in json.loads(pyforge("rules", "--output-format", "json").out):
        code = rule["code"]
        alone = pyforge("check", "-q", "--select", code, *paths).out.splitlines()
        assert [line for line in alone if f" {code} " in line] == [line for line in together if f" {code} " in line]
        assert code not in SHOWN or any(f" {code} " in line for line in alone)
