"""Type checkers beside our own rules."""

from __future__ import annotations

import importlib.util
import pathlib
import sys

import pyforge
import pytest


def fake(folder: pathlib.Path, body: str) -> pathlib.Path:
    path = folder / "checker"
    path.write_text("#!/bin/sh\n" + body)
    path.chmod(0o755)
    return path


def test_issues_and_merge(tmp_path: pathlib.Path) -> None:
    source = tmp_path / "a.py"
    source.write_text("x = y == None\n")
    line = f'{{"file": "{source}", "line": 1, "column": 4, "message": "No", "hint": "Do", "code": "c", "severity": "note"}}'
    program = fake(tmp_path, f"echo '{line}'\nexit 1\n")
    theirs = pyforge.run_external("mypy", [source], program=program, keep_text=True)
    (issue,) = theirs.files[0].issues
    assert (issue.code, issue.name, issue.severity, issue.line, issue.column) == ("mypy:c", "c", "info", 1, 5)
    assert theirs.files[0].text == source.read_text()
    ours = pyforge.analyze_paths([source], select=["E711"])
    both = ours.merged(theirs)
    assert [issue.code for issue in both.files[0].issues] == ["mypy:c", "E711"]
    assert [suggestion.message for suggestion in both.files[0].suggestions if suggestion.kind == "hint"] == ["Do"]
    assert both.issue_count == 2 and both.scores.style_score <= ours.scores.style_score


def test_failures(tmp_path: pathlib.Path) -> None:
    with pytest.raises(FileNotFoundError, match="not installed"):
        pyforge.run_external("pyright", ["a.py"], program="no-such-program")
    with pytest.raises(TimeoutError):
        pyforge.run_external("pyright", ["a.py"], program=fake(tmp_path, "sleep 20"), time_limit=0.2)
    with pytest.raises(RuntimeError, match="status 3: bad news"):
        pyforge.run_external("pyright", ["a.py"], program=fake(tmp_path, "echo bad news >&2; exit 3"))
    with pytest.raises(ValueError):
        pyforge.run_external("pytype", ["a.py"])  # type: ignore[arg-type]
    with pytest.raises(ValueError):
        pyforge.run_external("mypy", ["a.py"], time_limit=-1)


@pytest.mark.skipif(importlib.util.find_spec("mypy") is None, reason="mypy is not there")
def test_real_mypy(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    pathlib.Path("a.py").write_text('x: str = "é中"; y: int = "a"\n')
    program = pathlib.Path(sys.executable).parent / "mypy"
    (issue,) = pyforge.run_external("mypy", ["a.py"], program=program).files[0].issues
    assert (issue.code, issue.line, issue.column) == ("mypy:assignment", 1, 25)
