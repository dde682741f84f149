#!/usr/bin/env python3
"""Compares our metrics with those of the tools whose dialects we speak: radon 6.0.1, mccabe 0.7.0, complexipy 8.3.0, and
ruff for the default cyclomatic dialect.

    tests/parity/metrics.py [--sample N] [--jobs N] [--only NAME] PATH...

Files are those that the interpreter running this script can parse (radon and mccabe run on it) and that are read with its
own version as target. For every metric: `files N  functions N  equal N  differ N` and the first difference in full. Where
a tool fails on a file, the file is listed with the tool's error and not counted for that tool. Exit status 0 only when
everything is equal.
"""

from __future__ import annotations

import argparse
import ast
import collections
import contextlib
import hashlib
import json
import math
import multiprocessing
import os
import signal
import subprocess
import sys
import tempfile
import tokenize
import warnings
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TOOL = ROOT / "build/bin/pyforge"
SKIPPED_FOLDERS = {"site-packages", "dist-packages", "__pycache__", ".git"}
VERSION = f"py{sys.version_info[0]}{sys.version_info[1]}"

LIMIT = 60  # seconds of a tool for one file

METRICS = (
    "radon cyclomatic",
    "radon classes",
    "radon halstead",
    "radon raw",
    "radon maintainability",
    "mccabe",
    "complexipy",
    "ruff C901",
    "ruff PLR0911 PLR0912",
)

RUFF_CONFIG = """
lint.select = ["C901", "PLR0911", "PLR0912"]
lint.mccabe.max-complexity = 0
lint.pylint.max-branches = 0
lint.pylint.max-returns = 0
"""


def files_under(paths: list[Path]) -> list[Path]:
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            inside = []
            for folder, folders, names in os.walk(path):
                folders[:] = sorted(name for name in folders if name not in SKIPPED_FOLDERS)
                inside += [Path(folder, name) for name in names if name.endswith(".py")]
            found += sorted(file for file in inside if file.is_file())
        elif path.is_file():
            found.append(path)
        else:
            sys.exit(f"metrics.py: no such file or folder: {path}")
    return list(dict.fromkeys(file.resolve() for file in found))


def sample(files: list[Path], count: int) -> list[Path]:
    """The same files on every machine as long as the names below the packages are the same."""
    if count <= 0 or count >= len(files):
        return files
    top = os.path.commonpath(files)
    files = sorted(files, key=lambda file: hashlib.sha256(os.path.relpath(file, top).encode()).digest())
    return sorted(files[:count])


# --- the reference tools: each returns {key: value}; keys tell functions apart ---------------------------------------------


def radon_cyclomatic(text: str, tree: ast.Module) -> dict:
    from radon.complexity import cc_visit_ast

    found: dict = {}

    def function(block) -> None:
        found[block.lineno, block.col_offset] = block.complexity
        for closure in block.closures:
            function(closure)

    def visit(blocks) -> None:
        for block in blocks:
            if block.letter == "C":
                visit(block.methods)
                visit(block.inner_classes)
            else:
                function(block)

    visit(cc_visit_ast(tree))
    return found


def radon_classes(text: str, tree: ast.Module) -> dict:
    from radon.complexity import cc_visit_ast

    found: dict = {}

    def visit(blocks) -> None:
        for block in blocks:
            if block.letter == "C":
                found[block.lineno, block.name] = [block.complexity, block.real_complexity]
                visit(block.inner_classes)

    visit(cc_visit_ast(tree))
    return found


def radon_halstead(text: str, tree: ast.Module) -> dict:
    from radon.metrics import h_visit_ast

    report = h_visit_ast(tree)
    found: dict = {"file": list(report.total)}
    # Functions come without a position: in the order in which they stand.
    for index, (name, values) in enumerate(report.functions):
        found[index, name] = list(values)
    return found


def line_counts(text: str):
    """radon.raw.analyze, once a file: it tokenises a statement of n lines n times over."""
    from radon import raw

    if line_counts.last[0] != text:
        line_counts.last = (text, None)
        line_counts.last = (text, raw.analyze(text))
    if line_counts.last[1] is None:
        raise RuntimeError("no raw counts, see there")
    return line_counts.last[1]


line_counts.last = (None, None)


def radon_raw(text: str, tree: ast.Module) -> dict:
    return {"file": list(line_counts(text))}


def radon_maintainability(text: str, tree: ast.Module) -> dict:
    from radon import metrics
    from radon.metrics import mi_parameters, mi_visit

    metrics.analyze = line_counts
    return {
        "multi=False": mi_visit(text, False),
        "multi=True": mi_visit(text, True),
        "complexity": mi_parameters(text)[1],
    }


def mccabe(text: str, tree: ast.Module) -> dict:
    from mccabe import PathGraphingAstVisitor

    visitor = PathGraphingAstVisitor()
    visitor.preorder(tree, visitor)
    # A name that occurs twice is reported once, with the last place: the graph that was kept.
    return {(graph.lineno, graph.column): graph.complexity() for graph in visitor.graphs.values()}


def complexipy(text: str, tree: ast.Module) -> dict:
    from complexipy import code_complexity

    found = collections.defaultdict(list)
    for function in code_complexity(text, no_ignore=True, with_plans=False).functions:
        found[function.name.rsplit("::", 1)[-1], function.line_start].append(function.complexity)
    return {key: sorted(values) for key, values in found.items()}


# --- ours in the same form ----------------------------------------------------------------------------------------------


HALSTEAD = (
    "distinct_operators distinct_operands total_operators total_operands vocabulary length "
    "calculated_length volume difficulty effort time bugs"
).split()
RAW = "loc lloc sloc comments multi blank single_comments".split()


def place(function: dict) -> tuple[int, int]:
    """As in `ast`: only white space stands before a `def`."""
    return function["line"], function["column"] - 1


def ours_for(metric: str, answer: dict, tree: ast.Module, theirs: dict) -> dict:
    functions = answer["functions"]
    if metric == "radon cyclomatic":
        return {place(f): f["cyclomatic"]["radon"] for f in functions if f["in_radon"]}
    if metric == "radon classes":
        classes = (c for c in answer["classes"] if c["in_radon"])
        return {(c["line"], c["name"]): [c["cyclomatic_radon"], c["cyclomatic_radon_real"]] for c in classes}
    if metric == "radon halstead":
        found: dict = {"file": [answer["halstead"][key] for key in HALSTEAD]}
        for index, f in enumerate(f for f in functions if not f["is_nested"]):
            found[index, f["name"]] = [f["halstead"][key] for key in HALSTEAD]
        return found
    if metric == "radon raw":
        return {"file": [answer["raw"][key] for key in RAW]}
    if metric == "radon maintainability":
        return {
            "multi=False": answer["maintainability_strict"],
            "multi=True": answer["maintainability"],
            "complexity": answer["cyclomatic"]["radon"],
        }
    if metric == "mccabe":
        found = {place(f): f["cyclomatic"]["mccabe"] for f in functions if f["in_mccabe"]}
        blocks = (ast.If, ast.For, ast.AsyncFor, ast.While, ast.Try)
        columns = {node.lineno: node.col_offset for node in ast.walk(tree) if isinstance(node, blocks)}
        for block in answer["mccabe_blocks"]:
            found[block["line"], columns.get(block["line"])] = block["complexity"]
        # mccabe drops all but the last of those that have the same name.
        names = {place(f): f["qualified_name"] for f in functions}
        kept = {names[key] for key in theirs if key in names}
        return {key: value for key, value in found.items() if key in theirs or names.get(key) not in kept}
    if metric == "complexipy":
        # complexipy gives the line of the first decorator.
        starts = {}
        for node in ast.walk(tree):
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                first = node.decorator_list[0].lineno if node.decorator_list else node.lineno
                starts[node.lineno, node.col_offset] = first
        by_key = collections.defaultdict(list)
        for f in functions:
            if f["in_complexipy"]:
                by_key[f["name"], starts.get(place(f))].append(f["cognitive"]["complexipy"])
        return {key: sorted(values) for key, values in by_key.items()}
    raise AssertionError(metric)


REFERENCES = {
    "radon cyclomatic": radon_cyclomatic,
    "radon classes": radon_classes,
    "radon halstead": radon_halstead,
    "radon raw": radon_raw,
    "radon maintainability": radon_maintainability,
    "mccabe": mccabe,
    "complexipy": complexipy,
}


def same(a: object, b: object) -> bool:
    if isinstance(a, list) and isinstance(b, list):
        return len(a) == len(b) and all(map(same, a, b))
    if isinstance(a, float) or isinstance(b, float):
        return isinstance(a, (int, float)) and isinstance(b, (int, float)) and math.isclose(a, b, rel_tol=1e-9, abs_tol=1e-9)
    return a == b


class Result:
    def __init__(self) -> None:
        self.files = self.functions = self.equal = self.differ = 0
        self.first = ""
        self.errors: list[str] = []

    def compare(self, path: str, theirs: dict, ours: dict) -> None:
        self.files += 1
        for key in {**theirs, **ours}:
            self.functions += 1
            if key in theirs and key in ours and same(theirs[key], ours[key]):
                self.equal += 1
                continue
            self.differ += 1
            if not self.first:
                self.first = f"{path}: {key}: theirs {theirs.get(key, 'nothing')}, ours {ours.get(key, 'nothing')}"

    def add(self, other: Result) -> None:
        self.files += other.files
        self.functions += other.functions
        self.equal += other.equal
        self.differ += other.differ
        self.first = self.first or other.first
        self.errors += other.errors


@contextlib.contextmanager
def time_limit(seconds: int):
    def stop(*_) -> None:
        raise TimeoutError(f"no answer in {seconds} s")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def our_answers(paths: list[str]) -> dict[str, dict]:
    """{path: its "metrics", or nothing when we could not parse it}"""
    command = [TOOL, "metrics", "--isolated", "--no-cache", "--jobs", "1", "--output-format", "json"]
    done = subprocess.run([*command, "--target-version", VERSION, *paths], stdout=subprocess.PIPE, check=False)
    return {file["path"]: file["metrics"] if file["parsed"] else None for file in json.loads(done.stdout)["files"]}


def ruff_answers(paths: list[str]) -> dict[str, dict]:
    """{path: {(code, line): value}} for all functions of all files."""
    command = Path(sys.executable).with_name("ruff")
    if not command.exists():
        return {}
    answers: dict[str, dict] = {path: {} for path in paths}
    with tempfile.TemporaryDirectory() as folder:
        config = Path(folder, "ruff.toml")
        config.write_text(RUFF_CONFIG)
        done = subprocess.run(
            [command, "check", "--config", config, "--no-cache", "--ignore-noqa", "--exit-zero", "--no-force-exclude"]
            + ["--output-format", "json", "--target-version", VERSION, *paths],
            stdout=subprocess.PIPE,
            check=True,
        )
    for finding in json.loads(done.stdout):
        path = finding["filename"]
        if finding["code"] not in {"C901", "PLR0911", "PLR0912"}:
            answers.pop(path, None)  # a syntax error to ruff
        elif path in answers:
            value = int(finding["message"].rsplit("(", 1)[1].split(" ")[0])
            place = finding["location"]
            answers[path][finding["code"], place["row"], place["column"]] = value
    return answers


def compare_files(work: tuple[list[str], list[str]]) -> dict[str, Result]:
    paths, wanted = work
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(20_000)
    answers = our_answers(paths)
    results = {metric: Result() for metric in wanted}
    ruff = ruff_answers(paths) if any(metric.startswith("ruff") for metric in wanted) else {}
    for path in paths:
        try:
            with tokenize.open(path) as file:
                text = file.read()
            tree = ast.parse(text)
        except (SyntaxError, ValueError, UnicodeDecodeError, RecursionError, MemoryError):
            continue  # not Python to the interpreter that runs the tools
        answer = answers.get(path)
        for metric in wanted:
            result = results[metric]
            if metric.startswith("ruff"):
                compare_ruff(metric, result, path, answer, ruff)
                continue
            try:
                with time_limit(LIMIT):
                    theirs = REFERENCES[metric](text, tree)
            except Exception as error:  # whatever it is, the tool has no answer for this file
                result.errors.append(f"{path}: {type(error).__name__}: {str(error)[:100]}")
                continue
            ours = ours_for(metric, answer, tree, theirs) if answer else {}
            result.compare(path, theirs, ours)
    return results


def compare_ruff(metric: str, result: Result, path: str, answer: dict | None, ruff: dict) -> None:
    if path not in ruff:
        return
    codes = metric.split()[1:]
    theirs = collections.defaultdict(list)
    for (code, line, _), value in ruff[path].items():
        if code in codes:
            theirs[code, line].append(value)
    ours = collections.defaultdict(list)
    for f in answer["functions"] if answer else ():
        values = (("C901", f["cyclomatic"]["ruff"]), ("PLR0911", f["returns"]), ("PLR0912", f["branches"]))
        for code, value in values:
            if code in codes and value:
                ours[code, f["line"]].append(value)
    for each in (theirs, ours):
        for values in each.values():
            values.sort()
    result.compare(path, dict(theirs), dict(ours))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--sample", type=int, default=0, metavar="N", help="a fixed choice of N files")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--only", action="append", metavar="NAME", help=f"one of: {', '.join(METRICS)}")
    parser.add_argument("paths", nargs="+", type=Path)
    options = parser.parse_args()
    if not TOOL.exists():
        sys.exit(f"metrics.py: build it first: {TOOL.relative_to(ROOT)}")
    wanted = [metric for metric in METRICS if not options.only or metric in options.only]
    files = [str(file) for file in sample(files_under(options.paths), options.sample)]
    chunks = [files[i : i + 100] for i in range(0, len(files), 100)]
    totals = {metric: Result() for metric in wanted}
    with multiprocessing.get_context("fork").Pool(options.jobs) as pool:
        for results in pool.imap_unordered(compare_files, [(chunk, wanted) for chunk in chunks]):
            for metric, result in results.items():
                totals[metric].add(result)
    bad = False
    for metric, result in totals.items():
        for error in sorted(result.errors):
            print(f"{metric}: not counted, the tool fails: {error}")
        if result.first:
            print(f"{metric}: first difference: {result.first}")
        print(
            f"{metric:24} files {result.files}  functions {result.functions}  "
            f"equal {result.equal}  differ {result.differ}"
        )
        bad = bad or result.differ > 0 or result.files == 0
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
