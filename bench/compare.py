#!/usr/bin/env python3
"""Side by side with the tools that people use today: the same files, in alternation, whole processes.

    compare.py [--rounds N] [--megabytes N] [--only NAME,…] [--markdown FILE] [--pyforge FILE] [--bin FOLDER] [PATH…]

For every comparison both commands run N times in turn (A B A B …) over the same files, ten times as often where a run takes
only milliseconds. The table gives the median of wall time, CPU time (user + system) and the largest resident set of each, and
the ratios peer / pyforge of the medians: above 1 means that pyforge is faster or smaller. Slow peers get a smaller share of the
files; the share is in the table, and both sides always see the same. Without PATH the corpus under build/corpus is used, else
the standard library of this Python.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import sysconfig
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from timed_run import timed_run

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
FEW_FILES = 10  # so many times the rounds where a run takes only milliseconds
DEFAULT = "E4,E7,E9,F"  # what ruff selects where nobody tells it


def shared_rules(pyforge: str, ruff: str) -> str:
    """Every rule that both sides have, those in preview too."""
    ours = json.loads(subprocess.run([pyforge, "rules", "--output-format", "json"], capture_output=True, check=True).stdout)
    theirs = json.loads(subprocess.run([ruff, "rule", "--all", "--output-format", "json"], capture_output=True, check=True).stdout)
    known = {rule["code"] for rule in theirs if "Removed" not in rule["status"]}
    return ",".join(sorted({rule["code"] for rule in ours} & known))


@dataclass
class Sample:
    wall: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)
    rss: list[float] = field(default_factory=list)

    def median(self, name: str) -> float:
        return statistics.median(getattr(self, name))


@dataclass
class Comparison:
    name: str  # what is compared
    peer: str  # the tool
    megabytes: float  # how much of the corpus
    ours: object  # files → (argv, environment, stdin text or None)
    theirs: object
    count: int = 0  # this many files instead


def run_once(command: tuple[list[str], dict[str, str], str | None], sample: Sample, measure: str) -> None:
    argv, extra, text = command
    code, wall, cpu, peak = timed_run(argv, extra, text, measure)
    if not 0 <= code < 32:  # pylint's status is a sum of flags
        raise SystemExit(f"{argv[0]} ended with status {code}: {' '.join(argv[:8])} …")
    sample.wall.append(wall)
    sample.cpu.append(cpu)
    sample.rss.append(peak)


def digits(seconds: float) -> str:
    return f"{seconds:.3f}" if seconds >= 0.1 else f"{seconds:.4f}"


def choose(files: list[tuple[str, int]], megabytes: float) -> list[str]:
    """Every n-th file of the sorted list, about as many as make the size."""
    total = sum(size for _, size in files)
    wanted = megabytes * 1e6
    if wanted >= total:
        return [name for name, _ in files]
    step = total / wanted
    return [files[int(i * step)][0] for i in range(int(len(files) / step))]


def corpus(paths: list[str]) -> list[tuple[str, int]]:
    """Files that Python 3.11 parses, since every peer must be able to read them; sorted by name."""
    found: list[tuple[str, int]] = []
    for path in map(Path, paths):
        for file in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            try:
                data = file.read_bytes()
                if 0 < len(data) < 400_000:
                    data.decode()
                    found.append((str(file), len(data)))
            except (OSError, UnicodeDecodeError):
                continue
    return found


AST = """
import ast, sys
for line in sys.stdin:
    try:
        ast.parse(open(line.rstrip("\\n"), "rb").read())
    except (SyntaxError, ValueError, RecursionError):
        pass
"""
RADON = """
import sys
from radon.complexity import cc_visit
from radon.metrics import h_visit, mi_visit
from radon.raw import analyze
for line in sys.stdin:
    text = open(line.rstrip("\\n"), encoding="utf-8").read()
    try:
        cc_visit(text); h_visit(text); mi_visit(text, True); analyze(text)
    except Exception:
        pass
"""
COMPLEXIPY = """
import sys
from complexipy import code_complexity
for line in sys.stdin:
    try:
        code_complexity(open(line.rstrip("\\n"), encoding="utf-8").read())
    except Exception:
        pass
"""


def comparisons(pyforge: str, parser: str, one_thread_mb: float) -> list[Comparison]:
    ruff = shutil.which("ruff", path=f"{BIN}:{os.environ['PATH']}") or "ruff"
    bandit = shutil.which("bandit", path=f"{BIN}:{os.environ['PATH']}")
    pylint = shutil.which("pylint", path=f"{BIN}:{os.environ['PATH']}")
    python = sys.executable
    single = {"RAYON_NUM_THREADS": "1"}
    shared = shared_rules(pyforge, ruff)

    def names(files: list[str]) -> str:
        return "".join(f + "\n" for f in files)

    def check(select: str, jobs: int, *more: str):
        args = [pyforge, "check", "--isolated", "--no-cache", "--exit-zero", "--jobs", str(jobs), "--select", select, *more]
        return lambda files: (args + files, {}, None)

    def ruff_check(select: str, extra: dict[str, str], *more: str):
        args = [ruff, "check", "--isolated", "--no-cache", "--exit-zero", "--output-format", "concise", "--select", select, *more]
        return lambda files: (args + files, extra, None)

    def program(text: str):
        return lambda files: ([python, "-c", text], {}, names(files))

    def parse(which: str):
        return lambda files: ([parser, which], {}, names(files))

    # What complexipy counts, and nothing else: the figure of every function.
    cognitive = check(
        "PFC001", 1, "--config", "lint.pyforge.max-cognitive-complexity=0", "--config", "lint.pyforge.cognitive-dialect='complexipy'"
    )

    out = [
        Comparison("ruff's default rules, one thread", "ruff", one_thread_mb, check(DEFAULT, 1), ruff_check(DEFAULT, single)),
        Comparison("ruff's default rules, all cores", "ruff", one_thread_mb, check(DEFAULT, 0), ruff_check(DEFAULT, {})),
        Comparison("ruff's default rules, 50 files", "ruff", 0, check(DEFAULT, 0), ruff_check(DEFAULT, {}), 50),
        Comparison("ruff's default rules, one small file", "ruff", 0, check(DEFAULT, 0), ruff_check(DEFAULT, {}), 1),
        Comparison(
            f"all {shared.count(',') + 1} rules of both, one thread",
            "ruff",
            one_thread_mb,
            check(shared, 1, "--preview"),
            ruff_check(shared, single, "--preview"),
        ),
        Comparison(
            f"all {shared.count(',') + 1} rules of both, all cores",
            "ruff",
            one_thread_mb,
            check(shared, 0, "--preview"),
            ruff_check(shared, {}, "--preview"),
        ),
        Comparison("parser", "ast.parse 3.11", min(one_thread_mb, 20), parse("pyforge"), program(AST)),
        Comparison("parser", "tree-sitter", min(one_thread_mb, 20), parse("pyforge"), parse("tree-sitter")),
        Comparison(
            "metrics, one thread",
            "radon",
            2,
            lambda files: ([pyforge, "metrics", "--jobs", "1", *files], {}, None),
            program(RADON),
        ),
        Comparison("cognitive complexity, one thread", "complexipy", 10, cognitive, program(COMPLEXIPY)),
        Comparison(
            "all metrics, one thread",
            "complexipy",
            10,
            lambda files: ([pyforge, "metrics", "--no-cache", "--jobs", "1", *files], {}, None),
            program(COMPLEXIPY),
        ),
    ]
    if bandit:
        out.append(
            Comparison("security rules, one thread", "bandit", 2, check("S", 1), lambda files: ([bandit, "-q", "-f", "json", *files], {}, None))
        )
    if pylint:
        out.append(
            Comparison(
                "pylint's rules, one thread",
                "pylint",
                0.3,
                check("PL,C90", 1),
                lambda files: (
                    [pylint, "--disable=all", "--enable=R0912,R0913,R0915", "--rcfile=/dev/null", *files],
                    {},
                    None,
                ),
            )
        )
    return out


def version_of(tool: str) -> str:
    try:
        from importlib.metadata import version

        return f"{tool} {version(tool)}"
    except Exception:
        return tool


def machine() -> str:
    model = platform.processor() or platform.machine()
    try:
        for line in Path("/proc/cpuinfo").read_text().splitlines():
            if line.startswith("model name"):
                model = line.split(":", 1)[1].strip()
                break
    except OSError:
        pass
    return f"{model}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, Python {platform.python_version()}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--megabytes", type=float, default=60)
    parser.add_argument("--only", default="", help="comparisons whose peer is named, separated by commas")
    parser.add_argument("--markdown", help="write the table there too")
    parser.add_argument("--pyforge", default=str(ROOT / "build" / "bin" / "pyforge"))
    parser.add_argument("--bin", default=str(ROOT / "build" / "bin"), help="where parse_files and measure are")
    parser.add_argument("paths", nargs="*")
    options = parser.parse_args()
    options.pyforge, options.bin = os.path.abspath(options.pyforge), os.path.abspath(options.bin)
    table = Path(options.markdown).absolute() if options.markdown else None

    default = ROOT / "build" / "corpus"
    paths = [os.path.abspath(p) for p in options.paths] or [str(default if default.is_dir() else sysconfig.get_path("stdlib"))]
    files = corpus(paths)
    if not files:
        print("no Python files under " + " ".join(paths), file=sys.stderr)
        return 2
    small = min(files, key=lambda item: abs(item[1] - 2_000))[0]
    wanted = {name for name in options.only.split(",") if name}
    lines = [
        f"Machine: {machine()}. {version_of('ruff')}, {version_of('radon')}, {version_of('complexipy')}, "
        f"{version_of('bandit')}, {version_of('pylint')}. Medians of {options.rounds} rounds in alternation.",
        "",
        "| what | peer | files | MB | wall, s (pyforge / peer) | wall × | CPU × | peak MB (pyforge / peer) | memory × |",
        "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    print("\n".join(lines), flush=True)
    sizes = dict(files)
    os.chdir(tempfile.gettempdir())  # where no configuration is
    # As it is once installed, like its peers: a program that lies as the linker has written it starts a tenth slower.
    installed = tempfile.TemporaryDirectory()
    options.pyforge = shutil.copy2(options.pyforge, installed.name)
    measure = str(Path(options.bin) / "measure")
    for comparison in comparisons(options.pyforge, str(Path(options.bin) / "parse_files"), options.megabytes):
        if wanted and comparison.peer.split()[0] not in wanted:
            continue
        if comparison.count == 1:
            chosen = [small]
        elif comparison.count:
            step = len(files) // comparison.count
            chosen = [name for name, _ in files[::step][: comparison.count]]
        else:
            chosen = choose(files, comparison.megabytes)
        ours, theirs = comparison.ours(chosen), comparison.theirs(chosen)
        for command in (ours, theirs):  # what they read is in the caches now
            run_once(command, Sample(), measure)
        a, b = Sample(), Sample()
        for _ in range(options.rounds * (FEW_FILES if comparison.count else 1)):
            run_once(ours, a, measure)
            run_once(theirs, b, measure)
        size = sum(sizes[f] for f in chosen) / 1e6
        row = (
            f"| {comparison.name} | {comparison.peer} | {len(chosen)} | {size:.1f} "
            f"| {digits(a.median('wall'))} / {digits(b.median('wall'))} | {b.median('wall') / a.median('wall'):.2f} "
            f"| {b.median('cpu') / max(a.median('cpu'), 1e-4):.2f} | {a.median('rss'):.0f} / {b.median('rss'):.0f} "
            f"| {b.median('rss') / a.median('rss'):.2f} |"
        )
        lines.append(row)
        print(row, flush=True)
    if table:
        table.write_text("\n".join(lines) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
