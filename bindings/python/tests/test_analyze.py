"""Analysing sources in memory."""

from __future__ import annotations

import json
import os
import pathlib
import subprocess
import sys
import threading

import pyforge
import pytest

SOURCE = "import os\n\n\ndef f(x):\n    if x == None:\n        return eval(x)\n    return x\n"
CODES = ["E711", "F401", "S307"]


def codes(report: pyforge.FileReport) -> list[str]:
    return [issue.code for issue in report.issues]


def test_design_example() -> None:
    report = pyforge.analyze("def f(x): return eval(x)\n", path="app.py", select=["S307"])
    assert report.issues[0].code == "S307"
    assert report.metrics is not None
    assert report.metrics.functions[0].cognitive == 0
    assert report.metrics.functions[0].cyclomatic == 1


def test_issue_has_everything() -> None:
    report = pyforge.analyze(SOURCE, path="pkg/app.py", select=CODES)
    assert (report.path, report.analyzed, report.parsed, report.reason) == ("pkg/app.py", True, True, None)
    assert codes(report) == ["F401", "E711", "S307"]
    issue = report.issues[1]
    assert (issue.line, issue.column) == (5, 13)
    assert (issue.range.start.line, issue.range.start.column, issue.range.start.offset) == (5, 13, 34)
    assert (issue.range.end.line, issue.range.end.column) == (5, 17)
    assert issue.range.cell is None
    assert issue.name == "none-comparison"
    assert issue.severity in ("error", "warning", "info")
    assert "None" in issue.message


def test_scores() -> None:
    report = pyforge.analyze(SOURCE, select=CODES)
    scores = report.scores
    assert report.lines == 7
    assert (scores.complexity, scores.type_coverage) == (2.0, 0.0)
    assert 0 <= scores.security_score < 100 and 0 <= scores.style_score < 100
    better = pyforge.analyze(SOURCE, select=["E711"]).scores
    assert better.security_score == 100 and better.style_score > scores.style_score
    assert "security_score" in repr(scores)
    project = pyforge.analyze_paths([])
    assert project.scores.style_score == 100


def test_text_and_bytes_agree() -> None:
    as_text = pyforge.analyze(SOURCE, select=CODES)
    for source in (SOURCE.encode(), bytearray(SOURCE.encode()), memoryview(SOURCE.encode())):
        assert [(i.code, i.range) for i in pyforge.analyze(source, select=CODES).issues] == [
            (i.code, i.range) for i in as_text.issues
        ]


def test_columns_count_characters_and_offsets_bytes() -> None:
    issue = pyforge.analyze("äöü = é == None\n", select=["E711"]).issues[0]
    assert (issue.column, issue.range.start.offset) == (12, 15)


def test_declared_encoding_counts_for_bytes_only() -> None:
    declared = "# -*- coding: latin-1 -*-\nx = 'ä'\n"
    assert pyforge.analyze(declared.encode("latin-1")).parsed
    assert pyforge.analyze(declared).parsed
    assert not pyforge.analyze("x = 'ä'\n".encode("latin-1")).parsed


def test_syntax_error_is_an_issue() -> None:
    report = pyforge.analyze("import os\nprint(\n", select=["F401"])
    assert report.analyzed and not report.parsed
    assert report.issues[0].code == "invalid-syntax"
    assert report.issues[0].category == "syntax"
    assert report.issues[0].line == 2


@pytest.mark.parametrize("source", ["", b"", "\n", b"\x00", b"\xff\xfe", "x", "\ufeffx = 1\n", b"\xef\xbb\xbfx = 1\r\n"])
def test_odd_sources_are_analysed(source: str | bytes) -> None:
    assert pyforge.analyze(source).analyzed


def test_suppressions() -> None:
    assert pyforge.analyze("x = 1  # noqa:\n", path="a.py").notices[0].startswith("a.py:1:14: invalid `# noqa` comment")
    assert pyforge.analyze("x = 1  # noqa\n").notices == ()
    source = "import os  # noqa: F401\n"
    report = pyforge.analyze(source, select=["F401"])
    assert (codes(report), report.suppressed) == ([], 1)
    assert codes(pyforge.analyze(source, select=["F401"], respect_suppressions=False)) == ["F401"]


def test_options() -> None:
    long_line = "x = '" + "a" * 90 + "'\n"
    assert codes(pyforge.analyze(long_line, select=["E501"])) == ["E501"]
    assert codes(pyforge.analyze(long_line, select=["E501"], line_length=120)) == []
    assert codes(pyforge.analyze(long_line, select="E501,F401", ignore=["E501"])) == []
    many = "def f(a, b, c, d, e, g): pass\n"
    assert codes(pyforge.analyze(many, select=["PLR0913"])) == ["PLR0913"]
    assert codes(pyforge.analyze(many, select=["PLR0913"], rule_options={"lint.pylint.max-args": 6})) == []
    ignored = {"lint.pep8-naming.extend-ignore-names": ["aB", "cD"], "lint.preview": True}
    assert codes(pyforge.analyze("def aB(): pass\n", select=["N802"])) == ["N802"]
    assert codes(pyforge.analyze("def aB(): pass\n", select=["N802"], rule_options=ignored)) == []
    assert pyforge.analyze(long_line, metrics=False).metrics is None
    assert not pyforge.analyze("match x:\n    case 1: pass\n", target_version="py39").parsed
    assert pyforge.analyze("match x:\n    case 1: pass\n", target_version="3.10").parsed


@pytest.mark.parametrize(
    ("options", "error"),
    [
        ({"select": ["ZZ999"]}, ValueError),
        ({"select": ["F40l"]}, ValueError),
        ({"line_length": 0}, ValueError),
        ({"target_version": "2.7"}, ValueError),
        ({"target_version": "3.99"}, ValueError),
        ({"target_version": "nonsense"}, ValueError),
        ({"extend_exclude": [""]}, ValueError),
        ({"rule_options": {"lint.nonsense": 1}}, ValueError),
        ({"rule_options": {"lint.pylint.max-args": "many"}}, ValueError),
        ({"line_length": "wide"}, TypeError),
        ({"selekt": ["E"]}, TypeError),
    ],
)
def test_wrong_options(options: dict, error: type) -> None:
    with pytest.raises(error):
        pyforge.analyze("", **options)


def test_near_selector_is_suggested() -> None:
    with pytest.raises(ValueError, match="F40"):
        pyforge.analyze("", select=["F40l"])


def test_wrong_sources() -> None:
    with pytest.raises(TypeError, match="int"):
        pyforge.analyze(3)  # type: ignore[arg-type]
    with pytest.raises(UnicodeEncodeError):
        pyforge.analyze("x = '\ud800'")
    with pytest.raises(TypeError):
        pyforge.analyze("", path=3)  # type: ignore[arg-type]


def test_paths_of_every_kind() -> None:
    assert pyforge.analyze("", path=pathlib.Path("a/b.py")).path == "a/b.py"
    name = os.fsdecode(b"a/\xff.py")
    assert pyforge.analyze("", path=name).path == name


def test_parts_outlive_the_report() -> None:
    issues = pyforge.analyze(SOURCE, select=CODES).issues
    functions = pyforge.analyze(SOURCE).metrics.functions  # type: ignore[union-attr]
    assert [issue.message for issue in issues]
    assert functions[0].qualified_name == "f"


def test_formats() -> None:
    report = pyforge.analyze(SOURCE, path="app.py", select=CODES, keep_text=True)
    assert report.format().splitlines()[0].startswith("app.py:1:8: F401 ")
    assert "    if x == None:" in report.format("full")
    parsed = json.loads(report.format("json"))
    assert [issue["code"] for issue in parsed["files"][0]["issues"]] == ["F401", "E711", "S307"]
    assert set(parsed["files"][0]) >= {"metrics", "issues", "suggestions"}
    assert json.loads(report.format("sarif"))["version"] == "2.1.0"
    with pytest.raises(ValueError):
        report.format("pages")  # type: ignore[arg-type]


def test_engine_is_shared_by_threads() -> None:
    engine = pyforge.Engine(select=CODES)
    seen: list[list[str]] = []

    def work() -> None:
        for _ in range(200):
            seen.append(codes(engine.analyze(SOURCE)))

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(seen) == 1600 and all(found == ["F401", "E711", "S307"] for found in seen)


def test_lock_is_released() -> None:
    """While one thread analyses, this one goes on."""
    source = ("def f(a, b):\n    return [x for x in a if x != b]\n" * 40000).encode()
    engine = pyforge.Engine(select=["ALL"])
    engine.analyze(source)
    worker = threading.Thread(target=engine.analyze, args=(source,))
    turns = 0
    worker.start()
    while worker.is_alive():
        turns += 1
    assert turns > 1000


def test_rules() -> None:
    rules = pyforge.rules()
    assert [rule.code for rule in rules] == sorted(rule.code for rule in rules)
    for rule in rules:
        assert rule.name and rule.summary and rule.family
        assert rule.documentation.startswith(f"# {rule.name} ({rule.code})")
        assert pyforge.find_rule(rule.name.upper()).code == rule.code  # type: ignore[union-attr]
    assert "eval" in pyforge.explain("S307")
    assert pyforge.find_rule("none such") is None
    with pytest.raises(KeyError):
        pyforge.explain("none such")
    assert [rule.code for rule in pyforge.Engine(select=["F401", "E71"], ignore=["E712"]).rules] == ["E711", "E713", "E714", "F401"]


def test_import_is_fast() -> None:
    """The package's own share of the import, best of five, in microseconds."""
    package = pathlib.Path(pyforge.__file__).parent.parent
    best = min(
        int(line.split("|")[1])
        for _ in range(5)
        for line in subprocess.run(
            [sys.executable, "-X", "importtime", "-c", "import pyforge"],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "PYTHONPATH": str(package)},
        ).stderr.splitlines()
        if line.rstrip().endswith("| pyforge")
    )
    assert best < 30_000
