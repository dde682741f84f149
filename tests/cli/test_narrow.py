"""What is left out and counted: --statistics, --diff, --baseline."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

CHECK = ("check", "--isolated", "--select", "E711,F401,W291")


@pytest.fixture
def git(tmp_path):
    def run(*arguments, cwd=tmp_path):
        environment = {**os.environ, "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1"}
        for role in ("AUTHOR", "COMMITTER"):
            environment[f"GIT_{role}_NAME"] = "t"
            environment[f"GIT_{role}_EMAIL"] = "t@example.org"
        return subprocess.run(["git", *arguments], cwd=cwd, env=environment, check=True, capture_output=True, text=True).stdout

    run("init", "-q", "-b", "main")
    return run


def places(outcome):
    return [line.split(": ")[0] for line in outcome.out.splitlines()]


# --- statistics ------------------------------------------------------------------------------------------------------------


def test_statistics(pyforge, write):
    write("a.py", "x = y == None\n" * 3 + "import os \nz = f'a'\n")
    write("b.py", "def f(:\n")
    outcome = pyforge("check", "--isolated", "--select", "E711,F401,W291,F541", "--statistics", ".")
    assert outcome.status == 1 and "issues in 2 of 2 files" in outcome.err
    rows = [line.split("\t") for line in outcome.out.splitlines()]
    assert rows[0] == ["3", "E711", "[ ] none-comparison"]
    assert ["1", "W291", "[*] trailing-whitespace"] in rows and ["1", "    ", "[ ] invalid-syntax"] in rows
    assert [row[2][4:] for row in rows[1:]] == sorted(row[2][4:] for row in rows[1:])
    table = json.loads(pyforge("check", "--isolated", "--select", "E711", "--statistics", "--output-format", "json", ".").out)
    assert {row["code"]: row["count"] for row in table} == {"E711": 3, None: 1}
    assert pyforge(*CHECK, "--statistics", "--output-format", "sarif", ".").status == 2


def test_statistics_are_ruffs(pyforge, write, tmp_path):
    ruff = Path(sys.executable).with_name("ruff")
    if not ruff.exists():
        pytest.skip("ruff is not there")
    write("a.py", "x = 1 \n" * 12 + "y = x == None\nz = f'a'\nw = f'b'\n")
    select = ("--select", "E711,W291,F541")
    theirs = subprocess.run([ruff, "check", "--isolated", "--no-cache", *select, "--statistics", "a.py"], cwd=tmp_path, capture_output=True, text=True).stdout
    ours = pyforge("check", "--isolated", *select, "--statistics", "a.py").out
    assert ours.splitlines() == [line for line in theirs.splitlines() if "\t" in line]
    arguments = ("--isolated", *select, "--statistics", "--output-format", "json", "a.py")
    theirs = subprocess.run([ruff, "check", "--no-cache", *arguments], cwd=tmp_path, capture_output=True, text=True).stdout
    assert json.loads(pyforge("check", *arguments).out) == json.loads(theirs)


# --- diff ------------------------------------------------------------------------------------------------------------------


def test_diff_shows_changed_lines_alone(pyforge, write, git):
    old = "import os\n\n\ndef f(x):\n    return x == None\n"
    write("src/a.py", old)
    write("src/sp ace ä\"\\.py", old)
    write("src/renamed.py", old * 5)
    write("src/gone.py", old)
    write(".gitignore", "ignored.py\n")
    git("add", ".")
    git("commit", "-qm", "one")
    assert places(pyforge(*CHECK, "--diff", "HEAD", ".")) == []
    write("src/a.py", old + "\n\ny = f == None\n++ 1\n")
    write("src/sp ace ä\"\\.py", "z = os == None\n" + old)
    git("mv", "src/renamed.py", "src/moved.py")
    write("src/moved.py", old * 5 + "x = 1 \n")
    (write("src/gone.py")).unlink()
    write("src/new.py", "a = b == None\n")
    write("src/ignored.py", "a = b == None\n")
    expected = ["src/a.py:8:10", "src/moved.py:26:6", "src/new.py:1:10", 'src/sp ace ä"\\.py:1:11']
    outcome = pyforge(*CHECK, "--diff", "HEAD", ".")
    assert (places(outcome), outcome.status) == (expected, 1)
    # From below, and with configurations that change what git prints.
    for option in ("diff.noprefix", "diff.mnemonicPrefix", "diff.relative", "core.quotePath"):
        git("config", option, "true")
    git("config", "color.ui", "always")
    assert places(pyforge(*CHECK, "--diff", "HEAD", ".", cwd=write("src/x/y.py").parent.parent)) == [p.removeprefix("src/") for p in expected]
    git("add", ".")
    git("commit", "-qm", "two")
    assert places(pyforge(*CHECK, "--diff", "HEAD~1", ".")) == expected
    assert places(pyforge(*CHECK, "--diff", "HEAD", ".")) == []


def test_diff_keeps_syntax_errors_and_notebooks_of_changed_files(pyforge, write, git):
    cells = [{"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None, "source": "x = y == None\n"}]
    notebook = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    write("a.py", "def f():\n    pass\n\n\n(1,\n2)\n")
    write("n.ipynb", json.dumps(notebook))
    git("add", ".")
    git("commit", "-qm", "one")
    write("a.py", "def f():\n    pass\n\n\n(1,\n")
    write("n.ipynb", json.dumps({**notebook, "metadata": {"a": 1}}, indent=1))
    assert places(pyforge(*CHECK, "--diff", "HEAD", ".")) == ["a.py:5:1", "n.ipynb:cell 1:1:10"]


def test_diff_mistakes(pyforge, write, git, tmp_path):
    write("a.py", "x = y == None\n")
    git("add", ".")
    git("commit", "-qm", "one")
    for ref, words in {"nowhere": "nowhere", "--output=x": "must be a commit", "": "must be a commit"}.items():
        outcome = pyforge(*CHECK, f"--diff={ref}", ".")
        assert (outcome.status, outcome.out) == (2, "") and words in outcome.err, ref
    assert not (tmp_path / "x").exists()
    outside = tmp_path.parent / f"{tmp_path.name}-outside"
    outside.mkdir()
    (outside / "b.py").write_text("x = y == None\n")
    assert "outside the repository" in pyforge(*CHECK, "--diff", "HEAD", outside / "b.py").err
    outcome = pyforge(*CHECK, "--diff", "HEAD", ".", cwd=outside, env={"GIT_CEILING_DIRECTORIES": str(tmp_path.parent)})
    assert outcome.status == 2 and "git repository" in outcome.err
    outcome = pyforge(*CHECK, "--diff", "HEAD", ".", env={"PATH": "/nowhere"})
    assert outcome.status == 2 and "needs git" in outcome.err


# --- baseline --------------------------------------------------------------------------------------------------------------

SOURCE = '''\
import os


class Shop:
    def total(self, x):
        """Adds
        up."""
        if x == None:
            return 1
        return 2

    def other(self, x):
        return x == None


TABLE = [None == x for x in (1, 2)]
'''


@pytest.fixture
def known(pyforge, write):
    """Records the findings of SOURCE; gives the check against them after an edit."""
    write("src/a.py", SOURCE)
    recorded = pyforge(*CHECK, "--write-baseline", "known.json", "src")
    assert (recorded.status, recorded.out, recorded.err) == (0, "", "4 issues recorded in known.json.\n")

    def check(text, *arguments):
        write("src/a.py", text)
        return pyforge(*CHECK, "--baseline", "known.json", *arguments, "src")

    return check


def test_baseline_outlives_edits(known):
    unchanged = known(SOURCE)
    assert (unchanged.status, unchanged.out) == (0, "")
    assert unchanged.err == "No issues in 1 file.\n4 known issues left out.\n"
    head, *methods = SOURCE.split("    def ")
    total, other = methods[0], methods[1].split("\n\n\n")[0] + "\n"
    edits = {
        "lines above": "'''Module.'''\n\nx = 1\n" + SOURCE,
        "new indentation": SOURCE.replace("    ", "  "),
        "white space": SOURCE.replace("x == None", "x  ==  None"),
        "comments": SOURCE.replace("== None\n", "== None  # why\n").replace("import os", "import os  # sure"),
        "moved definition": head + "    def " + other + "\n    def " + total.rstrip() + "\n\n\n" + SOURCE.split("\n\n\n")[2],
        "another finding's line": SOURCE.replace("return 2", "return 3"),
    }
    for name, text in edits.items():
        outcome = known(text)
        assert (outcome.status, outcome.out) == (0, ""), (name, outcome.out)


def test_baseline_tells_what_is_new(known):
    assert places(known(SOURCE + "y = TABLE == None\n")) == ["src/a.py:17:14"]
    assert places(known(SOURCE.replace("return x == None", "return x == None and x == None"))) != []
    # The same statement once more in the same definition.
    outcome = known(SOURCE.replace("        return x == None\n", "        return x == None\n        return x == None\n"))
    assert places(outcome) == ["src/a.py:14:21"]
    # Elsewhere it is another finding.
    outcome = known(SOURCE.replace("def other", "def another"))
    assert places(outcome) == ["src/a.py:13:21"] and "1 issue of the baseline is no longer found" in outcome.err


def test_baseline_tells_what_is_gone(pyforge, known, write, tmp_path):
    outcome = known(SOURCE.replace("import os", ""))
    assert outcome.status == 0 and "1 issue of the baseline is no longer found: --write-baseline known.json" in outcome.err
    write("src/b.py")
    (tmp_path / "src/a.py").unlink()
    assert "4 issues of the baseline are no longer found" in pyforge(*CHECK, "--baseline", "known.json", "src").err


def test_baseline_is_found_from_anywhere(pyforge, known, tmp_path):
    known(SOURCE)
    outcome = pyforge(*CHECK, "--baseline", "../known.json", ".", cwd=tmp_path / "src")
    assert (outcome.status, outcome.out) == (0, "")
    outcome = pyforge(*CHECK, "--baseline", tmp_path / "known.json", tmp_path / "src" / "a.py", cwd=Path("/"))
    assert (outcome.status, outcome.out) == (0, "")


def test_baseline_file_is_sorted_and_the_same_for_any_number_of_threads(pyforge, write, tmp_path):
    for name in ("b", "a", "c"):
        write(f"{name}.py", SOURCE)
    for jobs in (1, 4):
        assert pyforge(*CHECK, "-j", jobs, "--write-baseline", f"{jobs}.json", ".").status == 0
    text = (tmp_path / "1.json").read_text()
    assert text == (tmp_path / "4.json").read_text()
    document = json.loads(text)
    assert document["version"] == 1 and list(document["findings"]) == ["a.py", "b.py", "c.py"]
    entries = document["findings"]["a.py"]
    assert [(e["code"], e["in"], e["count"]) for e in entries] == [("E711", "", 1), ("E711", "Shop.other", 1), ("E711", "Shop.total", 1), ("F401", "", 1)]
    assert sum(line.lstrip().startswith('{"code"') for line in text.splitlines()) == 12


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{", "is not a baseline"),
        ("[]", "an object expected"),
        ('{"version": 2, "findings": {}}', "its version is 2, this library knows version 1"),
        ('{"findings": {}}', "the version must come first"),
        ("{}", "it has no version"),
        ('{"version": 1, "findings": {"a.py": [{"code": "E711", "key": "xyz"}]}}', "an entry of `a.py`"),
        ('{"version": 1, "findings": {"a.py": [{"code": "E711", "key": "0123456789abcdef", "count": 0}]}}', "wrong count"),
        ('{"version": 1} x', "is not a baseline"),
        ("\xff", "is not a baseline"),
        (None, "No such file"),
    ],
)
def test_baseline_that_is_none(pyforge, write, text, words):
    write("a.py", SOURCE)
    if text is not None:
        write("known.json", text.encode("latin-1"))
    outcome = pyforge(*CHECK, "--baseline", "known.json", "a.py")
    assert (outcome.status, outcome.out) == (2, "") and words in outcome.err and "known.json" in outcome.err


def test_baseline_of_everything_hides_everything(pyforge, tmp_path):
    """With all rules over the repository's own cases: nothing is left, whatever the kind of finding."""
    from driver import ROOT

    everything = ("check", "--isolated", "--select", "ALL", "--preview")
    folders = (ROOT / "tests" / "rules", ROOT / "tests" / "syntax_errors", ROOT / "examples", ROOT / "tests" / "fuzz" / "corpus")
    pyforge(*everything, "--write-baseline", "known.json", *folders)
    assert pyforge(*everything, "-q", "--baseline", "known.json", *folders).out == ""
