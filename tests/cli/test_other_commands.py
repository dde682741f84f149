"""pyforge metrics, ast, rules and explain; and the sample project, on which everything has something to say."""

from __future__ import annotations

import ast
import json

from driver import ROOT

SAMPLE = ROOT / "examples" / "sample"

# One rule or more of every family, and of every facility that rules have.
SHOWN = """C901 PLR0912 PLR0913 PLR0915 ANN001 ANN201 ANN401 E401 E501 E701 E711 E722 E741 W291 W605 F401 F541 F632 F811 F821
F841 N801 N802 N806 N813 N818 S101 S105 S301 S307 S602 S608 RUF100 Q000 Q001 Q002 Q003 Q004
ERA001 PLR0917 PLR2004 PFC001 PFC004 PFC007""".split()

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
    shown = {family[code] for code in report["summary"]["by_code"] if code in family}
    assert shown == set(family.values()), "the sample project shows nothing of a family"
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
        # ALL leaves out D203 and D213, since D211 and D212 say the opposite; RUF100 asks what is selected beside it.
        if code in ("D203", "D213", "RUF100"):
            continue
        # As in ruff, suspicious decorators are found only beside S308.
        chosen = f"{code},S308" if code.startswith("S3") else code
        alone = pyforge("check", "-q", "--select", chosen, *paths).out.splitlines()
        assert [line for line in alone if f" {code} " in line] == [line for line in together if f" {code} " in line]
        assert code not in SHOWN or any(f" {code} " in line for line in alone)


def test_pages_for_every_rule(pyforge, tmp_path):
    outcome = pyforge("explain", "--pages", "pages")
    assert (outcome.status, outcome.out, outcome.err) == (0, "", "")
    rules = json.loads(pyforge("rules", "--output-format", "json").out)
    folder = tmp_path / "pages"
    assert {f.name for f in folder.iterdir()} == {f"{rule['code']}.md" for rule in rules} | {"index.md"}
    assert (folder / "F401.md").read_text() == pyforge("explain", "F401").out
    index = (folder / "index.md").read_text()
    assert all(f"[{rule['code']}]({rule['code']}.md) | {rule['name']} |" in index for rule in rules)
    page = (folder / "E501.md").read_text()
    assert "- `line-length` (number, default `88`): Longest line, in columns.\n" in page


def test_pages_where_no_folder_can_be(pyforge, write):
    write("pages", "")
    outcome = pyforge("explain", "--pages", "pages")
    assert outcome.status == 2
    assert "pages" in outcome.err
