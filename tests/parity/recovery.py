#!/usr/bin/env python3
"""How much a syntax error costs: deletes one random token from each of many real functions, and compares metrics and
findings of all the other functions in the file with what they were before.

    recovery.py [--cases N] [--seed N] [--at-least PERCENT] PATH…

Prints `cases N  still valid N  recovered N  equal N (P %)  functions N  equal N (P %)`. A case is equal when every function
that does not hold the deleted token has the same metrics and the same findings (code and position relative to the
function). Exits 0 when at least PERCENT (95) of the cases are equal.
"""

from __future__ import annotations

import argparse
import io
import random
import sys
import tokenize
from pathlib import Path

import pyforge

TOKENS = (tokenize.NAME, tokenize.NUMBER, tokenize.STRING, tokenize.OP)
LARGEST = 200_000


def python_files(paths: list[str]) -> list[Path]:
    found: list[Path] = []
    for path in map(Path, paths):
        found += sorted(path.rglob("*.py")) if path.is_dir() else [path]
    return found


def offsets_of_lines(text: str) -> list[int]:
    starts = [0]
    for line in text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    return starts


def spans(report: pyforge.FileReport) -> list[tuple[str, int, int, object]]:
    """Qualified name, first and last line, metrics of each function."""
    return [(f.qualified_name, f.range.start.line, f.range.end.line, f) for f in report.metrics.functions]


def figures(function: object) -> tuple:
    """Everything that is said about a function but where it stands."""
    f = function
    values = []
    for name in sorted(n for n in dir(f) if not n.startswith("_") and n not in ("range", "name_range")):
        value = getattr(f, name)
        values.append((name, repr(value) if isinstance(value, (int, float, str, bool)) else parts(value)))
    return tuple(values)


def parts(value: object) -> tuple:
    names = sorted(n for n in dir(value) if not n.startswith("_"))
    return tuple((n, repr(getattr(value, n))) for n in names if not callable(getattr(value, n)))


def findings(report: pyforge.FileReport, first: int, last: int) -> tuple:
    return tuple(
        sorted(
            (issue.code, issue.range.start.line - first, issue.range.start.column)
            for issue in report.issues
            if first <= issue.range.start.line <= last and issue.code != "invalid-syntax"
        )
    )


def summary(report: pyforge.FileReport, skip: set[int]) -> dict[tuple[str, int], tuple]:
    """Per function: (qualified name, how often it came before) → its figures and findings. `skip`: first lines left out."""
    seen: dict[str, int] = {}
    out = {}
    for name, first, last, function in spans(report):
        key = (name, seen.get(name, 0))
        seen[name] = key[1] + 1
        if first not in skip:
            out[key] = (figures(function), findings(report, first, last))
    return out


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cases", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--at-least", type=float, default=95.0)
    parser.add_argument("--verbose", action="store_true", help="name the cases that are not equal")
    parser.add_argument("paths", nargs="+")
    options = parser.parse_args()

    files = python_files(options.paths)
    # The sorting of imports looks at sound files only.
    engine = pyforge.Engine(select=["ALL"], ignore=["I"])
    rng = random.Random(options.seed)
    cases = valid = recovered = equal = functions = functions_equal = 0
    attempts = 0
    while cases < options.cases and attempts < options.cases * 50:
        attempts += 1
        path = rng.choice(files)
        try:
            text = path.read_bytes().decode()
            tokens = [t for t in tokenize.generate_tokens(io.StringIO(text).readline) if t.type in TOKENS]
        except (OSError, UnicodeDecodeError, tokenize.TokenError, SyntaxError):
            continue
        if len(text) > LARGEST or "\r" in text or "\f" in text:
            continue
        before = engine.analyze(text, path=str(path))
        if not before.analyzed or not before.parsed:
            continue
        holders = spans(before)
        if len(holders) < 2:
            continue
        _, first, last, _ = rng.choice(holders)
        inside = [t for t in tokens if first <= t.start[0] and t.end[0] <= last]
        if not inside:
            continue
        token = rng.choice(inside)
        lines = offsets_of_lines(text)
        start = lines[token.start[0] - 1] + token.start[1]
        end = lines[token.end[0] - 1] + token.end[1]
        touched = {f for _, f, l, _ in holders if f <= token.start[0] and token.end[0] <= l}
        # A token of several lines takes its line ends along only when it is a string; keep them, so that lines stay.
        broken = text[:start] + "\n" * text.count("\n", start, end) + text[end:]
        after = engine.analyze(broken, path=str(path))
        cases += 1
        valid += after.parsed
        recovered += not after.parsed and len(after.metrics.functions) > 0
        old = summary(before, touched)
        new = summary(after, set())
        same = sum(1 for key, value in old.items() if new.get(key) == value)
        functions += len(old)
        functions_equal += same
        equal += same == len(old)
        if options.verbose and same != len(old):
            lost = [key for key, value in old.items() if new.get(key) != value]
            print(f"{path}:{token.start[0]}: without {token.string[:40]!r} differs: {lost[:3]}")
    share = 100.0 * equal / cases if cases else 0.0
    of_functions = 100.0 * functions_equal / functions if functions else 0.0
    print(
        f"cases {cases}  still valid {valid}  recovered {recovered}  equal {equal} ({share:.2f} %)  "
        f"functions {functions}  equal {functions_equal} ({of_functions:.3f} %)"
    )
    return 0 if cases and share >= options.at_least else 1


if __name__ == "__main__":
    sys.exit(main())
