"""pyforge check: what it prints in each format, and how it ends."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest
from driver import BINARY, ROOT

SOURCE = "import os\nx = 'ä' if os == None else 2 \n"


def test_nothing_found(pyforge, write):
    write("a.py", "x = 1\n")
    outcome = pyforge("check", "a.py")
    assert (outcome.status, outcome.out) == (0, "")
    assert outcome.err == "No issues in 1 file.\n"


def test_concise_lines_and_status(pyforge, write):
    write("pkg/a.py", SOURCE)
    outcome = pyforge("check", "--select", "E711,W291", "pkg")
    assert outcome.status == 1
    assert outcome.out.splitlines() == [
        "pkg/a.py:2:18: E711 Comparison to `None` should be `cond is None`",
        "pkg/a.py:2:29: W291 Trailing whitespace",
    ]
    assert outcome.err == "2 issues in 1 of 1 file.\n"


def test_exit_zero_and_quiet(pyforge, write):
    write("a.py", SOURCE)
    outcome = pyforge("check", "--select", "W291", "--exit-zero", "-q", "a.py")
    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out.startswith("a.py:2:29: W291 ")


def test_values_that_hang_on_short_options(pyforge, write):
    write("a.py", SOURCE)
    check = ["check", "--select", "W291", "--exit-zero"]
    expected = pyforge(*check, "-q", "a.py").out
    for arguments in (["-qoout/put-1.txt"], ["-q", "-oout/put-1.txt"], ["-q", "-o", "out/put-1.txt"], ["-qj2", "-oout/put-1.txt"]):
        written = write("out/put-1.txt", "old")
        outcome = pyforge(*check, *arguments, "a.py")
        assert (outcome.status, outcome.out, outcome.err) == (0, "", ""), arguments
        assert written.read_text() == expected, arguments
    assert pyforge(*check, "-q", "--", "-out.py").status == 2  # a path, after --
    for arguments, word in ((["-jx.y"], "x.y"), (["-z"], "z"), (["-q.x"], "-q.x")):
        outcome = pyforge(*check, *arguments, "a.py")
        assert outcome.status == 2, arguments
        assert word in outcome.err, arguments


def test_full_shows_the_line(pyforge, write):
    write("b.py", "if 1:\n\té = é == None\n")
    outcome = pyforge("check", "--select", "E711", "--output-format", "full", "b.py")
    assert outcome.status == 1
    assert outcome.out.splitlines() == [
        "E711 Comparison to `None` should be `cond is None`",
        " --> b.py:2:11",
        "  |",
        "2 | \té = é == None",
        "  | \t         ^^^^",
        "unsafe fix: Replace `==` by `is`",
        "",
    ]


def test_full_names_the_fix(pyforge, write):
    write("a.py", "x = f'a'\n")
    outcome = pyforge("check", "--select", "F541", "--output-format", "full", "a.py")
    assert "fix: Delete `f`" in outcome.out.splitlines()


def test_full_cuts_long_lines_at_characters(pyforge, write):
    write("a.py", "x = '" + "ä" * 500 + "'; y = x == None; z = '" + "é" * 500 + "'\n")
    outcome = pyforge("check", "--select", "E711", "--output-format", "full", "a.py")
    shown, carets = outcome.out.splitlines()[3:5]
    assert "\ufffd" not in outcome.out and not any("\udc80" <= c <= "\udcff" for c in outcome.out)
    assert len(shown) < 200
    start = carets.index("^")
    assert shown[start : start + 4] == "None"


def test_json(pyforge, write):
    write("a.py", SOURCE)
    write("b.py", "def f(:\n")
    outcome = pyforge("check", "--select", "E711,F401", "--output-format", "json", "a.py", "b.py", "missing.py")
    assert outcome.status == 2
    report = json.loads(outcome.out)
    a, b, missing = report["files"]
    assert (a["path"], a["status"], a["parsed"], a["reason"]) == ("a.py", "analyzed", True, None)
    (issue,) = a["issues"]
    fix = issue.pop("fix")
    assert issue == {
        "code": "E711",
        "name": "none-comparison",
        "message": "Comparison to `None` should be `cond is None`",
        "severity": "warning",
        "category": issue["category"],
        "line": 2,
        "column": 18,
        "end_line": 2,
        "end_column": 22,
        "cell": None,
    }
    assert fix["edits"] and {suggestion["kind"] for suggestion in a["suggestions"]} == {"fix"}
    assert a["metrics"]["raw"]["loc"] == 2
    assert (b["parsed"], b["issues"][0]["code"], b["issues"][0]["severity"]) == (False, "invalid-syntax", "error")
    assert (missing["status"], missing["reason"]["code"], missing["issues"]) == ("not-analyzed", "not-found", [])
    assert a["scores"]["security_score"] == 100 and 0 <= a["scores"]["style_score"] < 100
    assert (a["scores"]["complexity"], a["scores"]["type_coverage"], missing["scores"]) == (0, 100, None)
    assert set(report["summary"].pop("scores")) == set(a["scores"])
    assert report["summary"] == {
        "files": 3, "analyzed": 2, "not_analyzed": 1, "issues": 2, "by_code": {"E711": 1, "invalid-syntax": 1},
    }  # fmt: skip


def test_fix_edits_can_be_applied(pyforge, write):
    """The edits of the JSON, applied as it says, remove the findings."""
    path = write("a.py", "import os, sys\nx = os if sys == None else f'a'\n")
    codes = "E401,E711,F541"
    report = json.loads(pyforge("check", "--select", codes, "--output-format", "json", "a.py").out)
    edits = [edit for issue in report["files"][0]["issues"] for edit in issue["fix"]["edits"]]
    assert len(report["files"][0]["issues"]) == 3
    lines = path.read_text().splitlines(keepends=True)
    starts = [sum(map(len, lines[:n])) for n in range(len(lines) + 1)]
    text = "".join(lines)
    for edit in sorted(edits, key=lambda e: (e["line"], e["column"]), reverse=True):
        start = starts[edit["line"] - 1] + edit["column"] - 1
        end = starts[edit["end_line"] - 1] + edit["end_column"] - 1
        text = text[:start] + edit["text"] + text[end:]
    path.write_text(text)
    outcome = pyforge("check", "--select", codes, "a.py")
    assert (outcome.status, outcome.out) == (0, ""), text


def test_sarif(pyforge, write):
    write("a b/ä.py", SOURCE)
    outcome = pyforge("check", "--select", "E711,W291", "--output-format", "sarif", "a b", "missing.py")
    assert outcome.status == 2
    log = json.loads(outcome.out)
    assert log["version"] == "2.1.0" and log["$schema"].endswith("sarif-2.1.0.json")
    (run,) = log["runs"]
    driver = run["tool"]["driver"]
    assert driver["name"] == "pyforge"
    assert [rule["id"] for rule in driver["rules"]] == ["E711", "W291"]
    assert run["columnKind"] == "unicodeCodePoints"
    for result in run["results"]:
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        place = result["locations"][0]["physicalLocation"]
        assert place["artifactLocation"]["uri"] == "a%20b/%C3%A4.py"
        assert result["level"] in ("note", "warning", "error")
    assert run["results"][0]["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 2, "startColumn": 18, "endLine": 2, "endColumn": 22,
    }  # fmt: skip
    assert run["results"][0]["fixes"][0]["artifactChanges"][0]["replacements"]
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    assert "not analysed" in invocation["toolExecutionNotifications"][0]["message"]["text"]


def test_selection(pyforge, write):
    write("a.py", SOURCE + "assert x\n")

    def codes(*arguments):
        return [line.split(" ")[1] for line in pyforge("check", "-q", *arguments, "a.py").out.splitlines()]

    assert codes("--select", "E,W") == ["E711", "W291"]
    assert codes("--select", "ALL", "--ignore", "E,I,D,Q") == ["W291", "S101"]
    assert codes("--select", "E7", "--ignore", "E711") == []
    assert codes("--select", "E711", "--ignore", "E") == ["E711"]
    assert codes("--select", "W", "--extend-select", "S101") == ["W291", "S101"]
    assert codes("--select", "W", "--select", "S1") == ["W291", "S101"]
    assert codes("--select", "E4,E9,F") == []


def test_line_length_and_complexity(pyforge, write):
    write("a.py", "x = '" + "a" * 90 + "'\n\n\ndef f(a):\n    if a:\n        if a:\n            pass\n")
    assert pyforge("check", "--select", "E501", "a.py").status == 1
    assert pyforge("check", "--select", "E501", "--line-length", "120", "a.py").status == 0
    assert pyforge("check", "--select", "C901", "a.py").status == 0
    assert pyforge("check", "--select", "C901", "--max-complexity", "2", "a.py").status == 1


def test_options_of_rules(pyforge, write):
    write("a.py", "def f(a, b, c, d, e, g): pass\n")
    select = ("check", "--select", "PLR0913")
    assert pyforge(*select, "a.py").status == 1
    assert pyforge(*select, "--config", "lint.pylint.max-args=6", "a.py").status == 0
    assert pyforge(*select, "--config", "pylint.max-args=6", "a.py").status == 0
    for setting, words in {
        "lint.pylint.max-arg=6": "did you mean `lint.pylint.max-args`",
        "lint.pylint.max-args=many": "it must be a number",
        "lint.preview=yes": "it must be true or false",
        "lint.pylint.max-args": "KEY=VALUE",
    }.items():
        outcome = pyforge(*select, "--config", setting, "a.py")
        assert outcome.status == 2 and words in outcome.err


@pytest.mark.parametrize("version", ["py39", "3.9", "39"])
def test_target_version(pyforge, write, version):
    write("a.py", "match x:\n    case 1:\n        pass\n")
    assert pyforge("check", "--select", "E", "a.py").status == 0
    assert "invalid-syntax" in pyforge("check", "--target-version", version, "a.py").out


def test_suppressions(pyforge, write):
    write("a.py", "import os  # noqa: F401\n")
    assert pyforge("check", "--select", "F401", "a.py").status == 0
    assert pyforge("check", "--select", "F401", "--ignore-noqa", "a.py").status == 1


FAULTS = {
    "# noqa:": "expected codes after the colon",
    "# noqa: f401": "expected codes after the colon",
    "# noqaF401": "expected a colon and codes",
    "# noqa: F401text": "expected codes of capital letters and digits",
    "# noqa: F401,,E501": "expected a code between commas",
    "# noqa: F401E501": "expected a comma or a space between codes",
    "# ruff: noqa": "counts only in a line of its own",
    "# flake8: noqa:": "invalid `# ruff: noqa` comment: expected codes after the colon",
}


@pytest.mark.parametrize("comment", FAULTS)
@pytest.mark.parametrize("before", ["import os  ", "import os as os\nx = 1  "], ids=["findings", "no findings"])
def test_comments_that_cannot_be_read_are_told(pyforge, write, comment, before):
    write("a.py", before + comment + "\n")
    for _ in range(2):  # the second time from the cache
        told, _summary = pyforge("check", "--isolated", "--cache-dir", "cache", "--select", "F401", "a.py").err.splitlines()
        row = 1 + before.count("\n")
        assert told.startswith(f"pyforge: a.py:{row}:") and FAULTS[comment] in told


def test_unused_suppressions(pyforge, write):
    write("a.py", "x = 1  # noqa: F401, B008, W605, WPS432\n")
    select = ["check", "--isolated", "--no-cache", "--select"]
    assert pyforge(*select, "RUF100,F401", "a.py").out == (
        "a.py:1:8: RUF100 Unused `noqa` directive (unused: `F401`; non-enabled: `B008`, `W605`)\n"
    )
    # Rules that are selected and not there may have findings in this line.
    assert pyforge(*select, "RUF100,F401,B", "a.py").out == (
        "a.py:1:8: RUF100 Unused `noqa` directive (unused: `F401`; non-enabled: `W605`)\n"
    )
    assert "W605" not in pyforge(*select, "RUF100,F401,B", "--config", "lint.external=['W']", "a.py").out
    assert pyforge(*select, "RUF100,F401", "--ignore-noqa", "a.py").out == ""
    write("a.py", "x = 1  # noqa: F401\ndef (:\n")
    assert "RUF100" not in pyforge(*select, "RUF100,F401", "a.py").out


def test_standard_input(pyforge):
    outcome = pyforge("check", "--select", "E711", "-", stdin=SOURCE)
    assert (outcome.status, outcome.out.split(" ")[0]) == (1, "-:2:18:")
    outcome = pyforge("check", "--select", "E711", "--stdin-filename", "pkg/m.py", "-", stdin=SOURCE)
    assert outcome.out.startswith("pkg/m.py:2:18: ")
    assert pyforge("check", "-", "a.py").status == 2


def test_same_output_with_any_number_of_threads(pyforge):
    outputs = {
        pyforge("check", "--select", "ALL", "-j", jobs, "--output-format", "json", ROOT / "tests" / "syntax_cases", ROOT / "examples").out
        for jobs in (1, 2, 3, 8)
    }
    assert len(outputs) == 1


def test_colors(pyforge, write):
    write("a.py", SOURCE)
    arguments = ("check", "--select", "E711", "a.py")
    assert "\x1b[" not in pyforge(*arguments).out
    assert "\x1b[" in pyforge(*arguments, "--color", "always").out
    assert "\x1b[" in pyforge(*arguments, "--color", "always", env={"NO_COLOR": "1"}).out


def test_control_characters_do_not_reach_the_terminal(pyforge, write):
    write("a\x1b[31m.py", SOURCE)
    outcome = pyforge("check", "--select", "E711", ".")
    assert "\x1b" not in outcome.out and "\\x1b[31m.py:2:18" in outcome.out


def test_path_that_is_not_utf8(pyforge, tmp_path):
    with open(os.path.join(os.fsencode(tmp_path), b"a\xff.py"), "w") as file:
        file.write(SOURCE)
    assert pyforge("check", "--select", "E711", ".").out.startswith("a\udcff.py:2:18: ")
    report = json.loads(pyforge("check", "--select", "E711", "--output-format", "json", ".").out)
    assert report["files"][0]["path"] == "a\ufffd.py"
    assert json.loads(pyforge("check", "--select", "E711", "--output-format", "sarif", ".").out)


def test_notebook(pyforge, write):
    cells = [
        {"cell_type": "markdown", "metadata": {}, "source": "# text"},
        {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None, "source": ["%time\n", "import os\n", "x = os == None"]},
        {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None, "source": "y = x == None\n"},
    ]
    write("n.ipynb", json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}))
    outcome = pyforge("check", "--select", "E711", "n.ipynb")
    assert [line.split(" E711")[0] for line in outcome.out.splitlines()] == ["n.ipynb:cell 2:3:11:", "n.ipynb:cell 3:1:10:"]
    report = json.loads(pyforge("check", "--select", "E711", "--output-format", "json", "n.ipynb").out)
    assert [(issue["cell"], issue["line"]) for issue in report["files"][0]["issues"]] == [(2, 3), (3, 1)]


def test_notebook_that_is_none(pyforge, write):
    write("bad.ipynb", "{")
    outcome = pyforge("check", "bad.ipynb")
    assert outcome.status == 2 and outcome.out.startswith("bad.ipynb:1:1: invalid-syntax: a notebook must be JSON of format 4: ")
    metadata = {"kernelspec": {"name": "ir", "language": "R", "display_name": "R"}, "language_info": {"name": "R"}}
    cells = [{"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None, "source": "x <- 1"}]
    write("r.ipynb", json.dumps({"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}))
    outcome = pyforge("check", "r.ipynb")
    assert outcome.status == 0 and "r.ipynb: not analysed: " in outcome.err


def test_files_that_cannot_be_read_are_findings(pyforge, write, tmp_path):
    write("good.py", SOURCE)
    (tmp_path / "loop.py").symlink_to("loop.py")
    (tmp_path / "gone.py").symlink_to("nowhere.py")
    outcome = pyforge("check", "--select", "E9,E711", ".", "missing.py")
    assert (outcome.status, outcome.err) == (2, "4 issues in 4 of 4 files.\n")
    assert outcome.out.splitlines() == [
        "gone.py:1:1: E902 No such file or directory",
        "good.py:2:18: E711 Comparison to `None` should be `cond is None`",
        "loop.py:1:1: E902 Too many levels of symbolic links",
        "missing.py:1:1: E902 No such file or directory",
    ]
    quiet = pyforge("check", "--select", "E9", "--ignore", "E902", "missing.py")
    assert (quiet.status, quiet.out) == (2, "") and "missing.py: not analysed: No such file or directory" in quiet.err


def test_inputs_that_cannot_be_analysed(pyforge, write, tmp_path):
    write("good.py", SOURCE)
    write("big.py", "x = 1\n" * 1000)
    os.mkfifo(tmp_path / "pipe.py")
    (tmp_path / "loop.py").symlink_to("loop.py")
    outcome = pyforge("check", "--select", "E711", "--max-file-size", 1000, ".", "missing", "loop.py")
    assert outcome.status == 2
    assert len(outcome.out.splitlines()) == 1
    lines = outcome.err.splitlines()
    assert [line for line in lines if "not analysed" in line] == [
        "pyforge: big.py: not analysed: is too large: 6000 bytes, the limit is 1000",
        "pyforge: loop.py: not analysed: Too many levels of symbolic links",
        "pyforge: pipe.py: not analysed: is not a regular file",
        "pyforge: missing: not analysed: No such file or directory",
    ]


def test_unreadable():
    """Root reads everything, so this runs as nobody where the tests run as root."""
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        Path(folder, "good.py").write_text(SOURCE)
        Path(folder, "a.py").write_text(SOURCE)
        Path(folder, "a.py").chmod(0)
        Path(folder, "locked").mkdir(mode=0)
        shutil.copy(BINARY, folder)
        user = {"user": 65534, "group": 65534, "extra_groups": []} if os.geteuid() == 0 else {}
        done = subprocess.run(
            ["./pyforge", "check", "--select", "E711", "."], cwd=folder, capture_output=True, text=True, **user
        )
    assert done.returncode == 2
    assert done.stdout.startswith("good.py:2:18: E711")
    assert "a.py: not analysed: Permission denied" in done.stderr
    assert "locked: not analysed: cannot list the folder: Permission denied" in done.stderr


def test_no_files(pyforge, tmp_path):
    outcome = pyforge("check", ".")
    assert (outcome.status, outcome.out) == (0, "")
    assert "no Python files" in outcome.err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["chekc"], ["unknown command `chekc`", "check"]),
        ([], ["usage:"]),
        (["check", "--select", "F40l"], ["unknown rule selector `F40l`", "did you mean `F401`"]),
        (["check", "--ignore", "E,NOPE99"], ["unknown rule selector `NOPE99`"]),
        (["check", "--output-format", "xml"], ["--output-format is `xml`", "concise, full, ", "json, ", "sarif"]),
        (["check", "--target-version", "2.7"], ["target version `2.7`"]),
        (["check", "--target-version", "py399"], ["3.99", "3.8", "3.14"]),
        (["check", "--line-length", "0"], ["line length 0"]),
        (["check", "--jobs", "many"], ["many"]),
        (["check", "--nonsense"], ["nonsense"]),
        (["check", "--color", "blue"], ["--color is `blue`"]),
        (["check", "--max-file-size", "-1"], ["--max-file-size"]),
        (["metrics", "--output-format", "xml"], ["text, json"]),
        (["ast"], ["FILE"]),
        (["ast", "missing.py"], ["missing.py", "No such file"]),
        (["explain"], ["F401"]),
        (["explain", "unused-imports"], ["did you mean `F401` (unused-import)"]),
    ],
)
def test_mistakes_are_explained(pyforge, arguments, words):
    outcome = pyforge(*arguments)
    assert (outcome.status, outcome.out) == (2, "")
    for word in words:
        assert word in outcome.err


def test_reader_that_goes_away(pyforge, write):
    write("a.py", "x = 1 \n" * 100000)
    done = subprocess.run(
        f"'{BINARY}' check --select W291 '{write('b.py', 'x = 1 ' + chr(10)).parent}' | head -c 10; echo ${{PIPESTATUS[0]}}",
        shell=True, executable="/bin/bash", capture_output=True, text=True,
    )  # fmt: skip
    assert done.stdout.splitlines()[-1].endswith("2")


def test_full_disk(write):
    if not os.path.exists("/dev/full"):
        pytest.skip("no /dev/full")
    path = write("a.py", "x = 1 \n")
    with open("/dev/full", "w") as full:
        done = subprocess.run([BINARY, "check", "--select", "W291", path], stdout=full, stderr=subprocess.PIPE, text=True)
    assert done.returncode == 2 and "cannot be written" in done.stderr


def test_help_and_version(pyforge):
    version = pyforge("--version")
    assert version.status == 0 and version.out.startswith("pyforge 0.")
    for command in ([], ["check"], ["metrics"], ["ast"], ["rules"], ["explain"]):
        outcome = pyforge(*command, "--help")
        assert (outcome.status, outcome.err) == (0, "") and "pyforge" in outcome.out


def test_timings_go_to_stderr(pyforge, write):
    write("a.py", SOURCE)
    plain = pyforge("check", "--select", "W291", "-q", "a.py")
    timed = pyforge("check", "--select", "W291", "-q", "--timings", "a.py")
    assert (timed.status, timed.out) == (plain.status, plain.out)
    names = [line.split()[0] for line in timed.err.splitlines()]
    assert names == ["read", "decode", "lex", "parse", "semantics", "rules", "suppressions", "report", "W291"]


def test_indentation_that_is_a_syntax_error_besides(pyforge, write):
    write("a.py", "for x in y:\npass\n")
    write("b.py", "a = 1\n    b = 2\n")
    outcome = pyforge("check", "--preview", "--select", "E112,E113", "-q", "a.py", "b.py")
    assert [line.split(" ")[:2] for line in outcome.out.splitlines()] == [
        ["a.py:2:1:", "invalid-syntax:"],
        ["a.py:2:1:", "E112"],
        ["b.py:2:1:", "invalid-syntax:"],
        ["b.py:2:1:", "E113"],
    ]
