"""The rules of our own against the figures that `pyforge metrics` gives, which tests/parity/metrics.py compares with the tools."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FUNCTIONS = {
    "PFC001": ("max-cognitive-complexity", 2, lambda f: f["cognitive"]["sonar"]),
    "PFC002": ("max-halstead-volume", 20, lambda f: f["halstead"]["volume"]),
    "PFC003": ("max-halstead-difficulty", 1, lambda f: f["halstead"]["difficulty"]),
    "PFC004": ("max-halstead-effort", 30, lambda f: f["halstead"]["effort"]),
    "PFC007": ("max-function-lines", 5, lambda f: f["raw"]["sloc"]),
}


@pytest.mark.parametrize("code", FUNCTIONS)
def test_functions_above_their_limit(pyforge, code):
    option, limit, figure = FUNCTIONS[code]
    paths = [ROOT / "tests" / "metrics_cases", ROOT / "examples" / "sample" / "shop"]
    files = json.loads(pyforge("metrics", "--isolated", "--output-format", "json", *paths).out)["files"]
    arguments = ["--isolated", "--select", code, "--config", f"lint.pyforge.{option}={limit}"]
    for measure in ("volume", "difficulty", "effort"):
        arguments += ["--config", f"lint.pyforge.max-file-halstead-{measure}=1000000000"]
    report = json.loads(pyforge("check", *arguments, "--output-format", "json", *paths).out)["files"]
    expected = actual = 0
    for measured, checked in zip(files, report, strict=True):
        if not measured["parsed"]:
            continue
        assert measured["path"] == checked["path"]
        above = [f["line"] for f in measured["metrics"]["functions"] if round(figure(f), 1) > limit]
        found = [issue["line"] for issue in checked["issues"] if issue["code"] == code]
        assert sorted(found) == sorted(above), measured["path"]
        expected, actual = expected + len(above), actual + len(found)
    assert expected == actual > 3
