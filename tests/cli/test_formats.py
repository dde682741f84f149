"""The formats that build services and other tools read, against their schemas, and where they are written to."""

from __future__ import annotations

import json
import os
import re
import stat
import sys
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest
from driver import ROOT

SCHEMAS = Path(__file__).parent / "schemas"
DEPS = Path(os.environ.get("PYFORGE_DEPS_DIR", ROOT / "build" / "_deps"))
SARIF = DEPS / "sarif" / "sarif-2.1.0.json"
JENKINS = DEPS / "junit" / "test" / "resources" / "jenkins-junit.xsd"
SOURCE = "import os\nx = 'ä' if os == None else 2 \n"
NOTEBOOK = json.dumps({
    "cells": [{"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None, "source": "x = 1\ny = x == None\n"}],
    "metadata": {}, "nbformat": 4, "nbformat_minor": 5,
})  # fmt: skip


@pytest.fixture
def project(write):
    """Findings with and without fixes, odd names, a notebook, a syntax error, a file that cannot be read."""
    write("pkg/a.py", SOURCE)
    write("pkg/sp ace,ä:%.py", SOURCE)
    write("pkg/<&\"'\x01>.py", SOURCE)
    write("pkg/n.ipynb", NOTEBOOK)
    write("pkg/broken.py", "def f(:\n")
    write("pkg/clean.py", "x = 1\n")
    return ("pkg", "missing.py")


@pytest.fixture
def output(pyforge, project):
    def run(name: str, *arguments: object, env: dict[str, str] | None = None, status: int = 2) -> str:
        outcome = pyforge("check", "--isolated", "--select", "E711,W291,F401,F541", "--output-format", name, *arguments, *project, env=env)
        assert outcome.status == status, outcome.err
        return outcome.out

    return run


def check(schema: dict, document: object) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    jsonschema.validators.validator_for(schema)(schema).validate(document)


def everything(pyforge, name: str, **options: object) -> str:
    """Every message that the rules' tests bring about."""
    places = (ROOT / "examples", ROOT / "tests" / "rules")
    return pyforge("check", "--isolated", "--select", "ALL", "--output-format", name, *places, **options).out


def test_sarif_keeps_to_the_published_schema(output, pyforge, write):
    if not SARIF.is_file():
        pytest.skip("SARIF's schema is not there")
    schema = json.loads(SARIF.read_text(encoding="utf-8"))
    log = json.loads(output("sarif"))
    check(schema, log)
    assert len(log["runs"][0]["results"]) >= 7
    write("clean.py")
    check(schema, json.loads(pyforge("check", "--isolated", "--output-format", "sarif", "clean.py").out))
    check(schema, json.loads(everything(pyforge, "sarif")))


def test_gitlab(output, pyforge, tmp_path):
    schema = json.loads((SCHEMAS / "gitlab.json").read_text(encoding="utf-8"))
    issues = json.loads(output("gitlab"))
    check(schema, issues)
    of_each_rule = {i["check_name"]: i for i in json.loads(everything(pyforge, "gitlab", env={"CI_PROJECT_DIR": str(ROOT)}))}
    assert len(of_each_rule) > 200
    check(schema, list(of_each_rule.values()))
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    assert {issue["severity"] for issue in issues} <= {"minor", "major", "critical"}
    (cell,) = (issue for issue in issues if issue["location"]["path"] == "pkg/n.ipynb")
    assert cell["location"]["lines"] == {"begin": 1, "end": 1} and "cell 1, line 2" in cell["description"]
    above = json.loads(output("gitlab", env={"CI_PROJECT_DIR": str(tmp_path.parent)}))
    assert {issue["location"]["path"].split("/")[0] for issue in above} == {tmp_path.name}


def test_gitlab_fingerprints_outlive_edits_elsewhere(pyforge, write):
    def prints(text):
        write("a.py", text)
        out = pyforge("check", "--isolated", "--select", "E711", "--output-format", "gitlab", "a.py").out
        return {issue["fingerprint"] for issue in json.loads(out)}

    source = "def f(x):\n    return x == None\n\n\ndef g(x):\n    return x == None\n"
    assert len(prints(source)) == 2
    assert prints(source) == prints("import os\n\n\n" + source.replace("    ", "  "))


def test_junit(output, pyforge, write):
    xmlschema = pytest.importorskip("xmlschema")
    schema = xmlschema.XMLSchema(str(SCHEMAS / "junit.xsd"))
    text = output("junit")
    schema.validate(text)
    root = ElementTree.fromstring(text)
    assert (root.get("tests"), root.get("errors")) == (str(len(root.findall(".//testcase"))), "1")
    assert len(root.findall(".//failure")) == int(root.get("failures"))
    names = {suite.get("name") for suite in root}
    assert {"pkg/sp ace,ä:%.py", "pkg/<&\"'\\x01>.py", "missing.py"} <= names and "pkg/clean.py" not in names
    write("clean.py")
    clean = pyforge("check", "--isolated", "--output-format", "junit", "clean.py").out
    schema.validate(clean)
    assert ElementTree.fromstring(clean).get("failures") == "0"


def test_junit_keeps_to_the_schema_of_jenkins(output, pyforge, write):
    xmlschema = pytest.importorskip("xmlschema")
    if not JENKINS.is_file():
        pytest.skip("Jenkins' schema is not there")
    schema = xmlschema.XMLSchema(str(JENKINS))
    schema.validate(output("junit"))
    write("clean.py")
    schema.validate(pyforge("check", "--isolated", "--output-format", "junit", "clean.py").out)
    text = everything(pyforge, "junit")
    schema.validate(text)
    with pytest.raises(xmlschema.XMLSchemaValidationError):
        schema.validate(text.replace("<testcase name=", "<testcase title=", 1))


def test_github(output, tmp_path):
    lines = output("github").splitlines()
    pattern = re.compile(r"::error title=pyforge \(([\w-]+)\),file=([^:,]*),line=(\d+),col=(\d+),endLine=(\d+),endColumn=(\d+)::(.+)")
    matches = [pattern.fullmatch(line) for line in lines]
    assert all(matches), lines
    assert "pkg/a.py:2:18: E711 Comparison to `None` should be `cond is None`" in [m[7] for m in matches]
    assert "pkg/sp ace,ä:%.py" in {unquote(m[2]) for m in matches}
    assert any(m[7].startswith("pkg/n.ipynb:cell 1:2:10: E711") and (m[3], m[4]) == ("1", "1") for m in matches)
    above = output("github", env={"GITHUB_WORKSPACE": str(tmp_path.parent)}).splitlines()
    assert all(f"file={tmp_path.name}/pkg/" in line for line in above)


def test_azure_and_pylint(output):
    lines = output("azure").splitlines()
    pattern = re.compile(r"##vso\[task\.logissue type=(error|warning);sourcepath=[^;]+;linenumber=\d+;columnnumber=\d+;code=[\w-]+;\].+")
    assert all(pattern.fullmatch(line) for line in lines), lines
    assert "pkg/a.py:2: [E711] Comparison to `None` should be `cond is None`" in output("pylint").splitlines()


def test_grouped(pyforge, write):
    write("a.py", SOURCE)
    write("b.py", "x = 1\n" * 9 + "y = x == None\n")
    outcome = pyforge("check", "--isolated", "--select", "E711,W291", "--output-format", "grouped", ".")
    assert outcome.out.splitlines() == [
        "a.py:",
        "  2:18  E711  Comparison to `None` should be `cond is None`",
        "  2:29  W291  Trailing whitespace",
        "",
        "b.py:",
        "  10:10  E711  Comparison to `None` should be `cond is None`",
        "",
    ]
    assert outcome.err == "3 issues in 2 of 2 files.\n"


def test_json_lines_has_the_keys_of_ruffs(output, pyforge, tmp_path):
    lines = [json.loads(line) for line in output("json-lines").splitlines()]
    first = next(line for line in lines if line["code"] == "E711" and line["filename"] == "pkg/a.py")
    assert first["location"] == {"row": 2, "column": 18} and first["end_location"] == {"row": 2, "column": 22}
    assert first["fix"]["applicability"] == "unsafe" and first["fix"]["message"]
    ruff = Path(sys.executable).with_name("ruff")
    if not ruff.exists():
        pytest.skip("ruff is not there")
    import subprocess

    done = subprocess.run([ruff, "check", "--isolated", "--no-cache", "--select", "E711,W291", "--output-format", "json-lines", "pkg/a.py"],
                          capture_output=True, text=True, cwd=tmp_path)  # fmt: skip
    theirs = [json.loads(line) for line in done.stdout.splitlines()]
    ours = [line for line in lines if line["filename"] == "pkg/a.py" and line["code"] in ("E711", "W291")]
    assert len(theirs) == len(ours) == 2
    for their, our in zip(theirs, ours):
        assert set(their) - set(our) <= {"noqa_row"}
        for key in ("cell", "code", "name", "location", "end_location", "message", "url"):
            assert their[key] == our[key], key
        assert (their["fix"] is None) == (our["fix"] is None)


def test_rdjson(output):
    document = json.loads(output("rdjson"))
    assert document["source"]["name"] == "pyforge"
    for diagnostic in document["diagnostics"]:
        assert diagnostic["message"] and diagnostic["severity"] in ("ERROR", "WARNING", "INFO")
        assert diagnostic["code"]["value"] and diagnostic["location"]["path"]


def page_data(page: str) -> dict:
    return json.loads(page.split('id="data">', 1)[1].split("</script>", 1)[0])


def test_html(output):
    page = output("html")
    data = page_data(page)
    assert len(re.findall(r"<script\b", page)) == len(re.findall(r"</script>", page)) == 2
    assert not re.search(r"""(src|href)=|url\(|https?://(?!docs\.|peps\.)""", page.split('id="data">')[0])
    assert "default-src 'none'" in page
    files = {file["path"]: file for file in data["files"]}
    assert files["missing.py"]["reason"] and files["pkg/clean.py"]["metrics"] and "issues" not in files["pkg/clean.py"]
    a = files["pkg/a.py"]
    issue = next(issue for issue in a["issues"] if issue[0] == "E711")
    first, *lines = a["source"][0]
    assert lines[issue[7] - first] == SOURCE.splitlines()[1] and issue[2:6] == [2, 18, 2, 22]
    assert data["rules"]["E711"]["documentation"].startswith("# none-comparison")


def test_html_escapes_everything(pyforge, write):
    write("</script><img src=x>.py".replace("/", "-"), "x = '</script><script>alert(1)</script><!--' == None\n")
    write("b.py", "from a import *\n\n'''<!-- <script>'''; x == None\n")
    page = pyforge("check", "--isolated", "--select", "ALL", "--output-format", "html", ".").out
    assert page.count("</script>") == 2 and "<!--" not in page and "<img" not in page
    assert page_data(page)["files"]


def test_html_of_many_findings(pyforge, write):
    """50,000 findings: a page in time in proportion, each source line in it once."""
    write("a.py", "x == None\n" * 50000)
    page = pyforge("check", "--isolated", "--select", "E711", "--output-format", "html", "a.py").out
    (file,) = page_data(page)["files"]
    assert len(file["issues"]) == 50000 and len(file["source"]) == 1
    assert len(page) < 8_000_000


def test_output_file(pyforge, write, tmp_path):
    write("a.py", SOURCE)
    arguments = ("check", "--isolated", "--select", "E711", "--output-format", "json")
    expected = pyforge(*arguments, "a.py").out
    outcome = pyforge(*arguments, "--output-file", "report.json", "a.py")
    assert (outcome.status, outcome.out) == (1, "") and "1 issue" in outcome.err
    assert (tmp_path / "report.json").read_text() == expected
    # Again, through a link; rights stay.
    (tmp_path / "report.json").chmod(0o640)
    (tmp_path / "link.json").symlink_to("report.json")
    assert pyforge(*arguments, "-o", "link.json", "a.py").status == 1
    assert (tmp_path / "link.json").is_symlink()
    assert stat.S_IMODE((tmp_path / "report.json").stat().st_mode) == 0o640
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.py", "link.json", "report.json"]
    outcome = pyforge(*arguments, "-o", "no/such/folder.json", "a.py")
    assert outcome.status == 2 and "no/such/folder.json: cannot be written: No such file or directory" in outcome.err
    assert pyforge(*arguments, "-o", "/dev/stdout", "a.py").out == expected
    full = pyforge(*arguments, "-o", "/dev/full", "a.py")
    assert full.status == 2 and "No space left" in full.err


def test_bandit_json(pyforge, write):
    write("a.py", "import subprocess\nsubprocess.run(command, shell=True)\nassert command  # nosec\n")
    write("b.py", "def\n")
    outcome = pyforge("check", "--isolated", "--output-format", "bandit-json", "a.py", "b.py")
    assert outcome.status == 1
    report = json.loads(outcome.out)
    assert [(r["test_id"], r["issue_severity"], r["issue_confidence"], r["line_number"]) for r in report["results"]] == [
        ("B404", "LOW", "HIGH", 1),
        ("B602", "HIGH", "HIGH", 2),
    ]
    assert report["errors"] == [{"filename": "b.py", "reason": "syntax error while parsing AST from file"}]
    assert report["metrics"]["_totals"]["nosec"] == 1 and report["metrics"]["a.py"]["loc"] == 3
    assert pyforge("check", "--isolated", "--exit-zero", "--output-format", "bandit-json", "a.py").status == 0
