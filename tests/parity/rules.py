#!/usr/bin/env python3
"""Compares what our rules find with what the installed ruff finds, on the same files.

    rules.py [--select CODES] [--preview] [--config KEY=VALUE]… [--sample N] [--jobs N] [--target-version pyXYZ] [--show N] PATH…

A finding is (path, line, column, code); in a notebook the line is (cell, line). Prints, for each code and over all,

    ruff N  ours N  both N  only-ruff N  only-ours N  ruff-in-ours P %  ours-in-ruff P %

and exits 0 when each side has at least 99.9 % of the other's findings. Differences that are known and meant are listed with
their cause in rules_known.json; they are printed, and counted as differences all the same. Files that either side cannot
parse are left out and counted, as are files in an encoding other than UTF-8, which ruff does not read. ruff is looked for in the project's build/venv and then on PATH.
"""

import argparse
import collections
import concurrent.futures
import fnmatch
import hashlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
KNOWN = pathlib.Path(__file__).with_name("rules_known.json")
DEFAULT = (
    "C901,PLR0911,PLR0912,PLR0913,PLR0915,PLR0917,PLR2004,ANN001,ANN002,ANN003,ANN201,ANN202,ANN204,ANN205,ANN206,"
    "ANN401,E401,E501,E701,E711,E722,E741,W291,W605,F401,F541,F632,F811,F821,F841,N801,N802,N803,N804,N805,N806,"
    "N807,N811,N812,N813,N814,N815,N816,N817,N818,N999,S"
)
REQUIRED = 0.999


def find_program(name, *places):
    for place in places:
        if place and os.access(place, os.X_OK):
            return str(place)
    return shutil.which(name) or sys.exit(f"rules.py: {name} is not installed")


def collect(paths, sample):
    files = []
    for path in paths:
        if os.path.isfile(path):
            files.append((os.path.abspath(path), path))
        for folder, folders, names in os.walk(path):
            folders.sort()
            for name in sorted(names):
                if name.endswith((".py", ".pyi", ".ipynb")):
                    full = os.path.abspath(os.path.join(folder, name))
                    files.append((full, os.path.relpath(full, path)))
    if sample and sample < len(files):
        # The same files in every run, whatever else lies beside them.
        files.sort(key=lambda f: hashlib.sha256(f[1].encode("utf-8", "replace")).digest())
        files = files[:sample]
    return sorted({full for full, _ in files})


def is_utf8(path):
    try:
        with open(path, "rb") as file:
            file.read().decode("utf-8")
        return True
    except ValueError:
        return False


class Switches:
    """What both sides are told: options as for `--config`, preview."""

    def __init__(self, options, preview):
        self.options, self.preview = options, preview

    def for_both(self):
        return [w for option in self.options for w in ("--config", option)] + (["--preview"] if self.preview else [])

    def for_tool(self):
        """The developers' tool takes plain text where the others take TOML."""
        return [w for option in self.options for w in ("--option", re.sub(r"[\[\]'\"]", "", option))]


def run_ruff(program, codes, target, switches, files):
    command = [program, "check", "--isolated", "--no-cache", "--quiet", "--output-format", "concise", "--select", codes]
    command += ["--target-version", target] if target else []
    command += switches.for_both()
    # In preview it would print the rules' names.
    command += ["--force-exclude", "--config", "exclude=[]", "--config", "output-prefer-rule-codes=true"]
    out = subprocess.run(command + files, capture_output=True, encoding="utf-8", errors="surrogateescape")
    if out.returncode not in (0, 1):
        sys.exit(f"rules.py: ruff failed: {out.stderr[-2000:]}")
    return read_lines(out.stdout, set(files))


ISSUE = re.compile(r"(.*?):(?:cell (\d+):)?(\d+):(\d+): ([A-Z]+[0-9]+|invalid-syntax)\b")


def read_lines(text, files):
    """(path, line, column, code) of each finding, and the files that have syntax errors."""
    found, broken, paths = [], set(), {}
    for line in text.split("\n"):
        if match := ISSUE.match(line):
            path, cell, row, column, code = match.groups()
            # Below the working folder ruff shortens paths; only lines that begin with one of the files are findings.
            full = paths.setdefault(path, path if path in files else os.path.abspath(path))
            if full not in files:
                continue
            if code in ("invalid-syntax", "E902"):
                broken.add(full)
            else:
                found.append((full, (int(cell), int(row)) if cell else int(row), int(column), code))
    return found, broken


def run_driver(program, codes, target, switches, files):
    """Through `pyforge check`, as users run it."""
    command = [program, "check", "--isolated", "--no-cache", "--quiet", "--output-format", "concise", "--select", codes]
    command += ["--target-version", target] if target else []
    command += switches.for_both()
    out = subprocess.run(command + files, capture_output=True, encoding="utf-8", errors="surrogateescape")
    if out.returncode not in (0, 1) and "not analysed" not in out.stderr:
        sys.exit(f"rules.py: {program} failed with {out.returncode}: {out.stderr[-2000:]}")
    found, broken = read_lines(out.stdout, set(files))
    for line in out.stderr.split("\n"):
        if match := re.match(r"pyforge: (.*?): not analysed", line):
            broken.add(match[1])
    return found, broken


def run_tool(program, codes, target, switches, files):
    """Through the developers' tool, which needs no engine."""
    command = [program, "--select", codes] + switches.for_tool()
    if target:
        command += ["--target-version", f"3{int(target.removeprefix('py3')):02}"]
    names = "".join(f + "\n" for f in files)
    out = subprocess.run(command, input=names, capture_output=True, encoding="utf-8", errors="surrogateescape")
    if out.returncode != 0:
        sys.exit(f"rules.py: {program} failed with {out.returncode}: {out.stderr[-2000:]}")
    found, broken = [], set()
    for line in out.stdout.split("\n"):
        if line:
            path, row, column, code, _ = line.split("\t", 4)
            if code == "syntax":
                broken.add(path)
            else:
                found.append((path, int(row), int(column), code))
    return found, broken


def compare_chunk(job):
    ruff, ours, codes, target, switches, files = job
    a, broken_a = run_ruff(ruff, codes, target, switches, files)
    run = run_tool if os.path.basename(ours) == "lint_dump" else run_driver
    b, broken_b = run(ours, codes, target, switches, files)
    other = {f for f in files if not is_utf8(f)}
    broken_a -= other
    broken_b -= other
    left_out = broken_a | broken_b | other
    return (
        {f for f in a if f[0] not in left_out},
        {f for f in b if f[0] not in left_out},
        broken_a & broken_b,
        broken_a - broken_b,
        broken_b - broken_a,
        other,
    )


class Result:
    """What both sides found on the same files; those that one of them refuses are left out."""

    def __init__(self):
        self.theirs, self.ours = set(), set()
        self.both_broken, self.only_ruff_broken, self.only_ours_broken, self.not_utf8 = set(), set(), set(), set()


def compare(files, codes, target, switches, jobs, ruff="", ours=""):
    ruff = find_program("ruff", ruff, ROOT / "build/venv/bin/ruff")
    ours = find_program("pyforge", ours, ROOT / "build/bin/pyforge")
    chunk = max(1, min(200, len(files) // (4 * jobs) + 1))
    work = [(ruff, ours, codes, target, switches, files[i : i + chunk]) for i in range(0, len(files), chunk)]
    result = Result()
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        for a, b, c, d, e, f in pool.map(compare_chunk, work):
            result.theirs |= a
            result.ours |= b
            result.both_broken |= c
            result.only_ruff_broken |= d
            result.only_ours_broken |= e
            result.not_utf8 |= f
    return result


class Known:
    """Differences with a cause. rules_known.json holds [{"cause", "side", "code"?, "path"?, "line"?, "source"?}];
    "source" is looked for in the finding's line, or also in the "within" lines that follow; "last": the line must be the last of
    its file or cell, without a line end."""

    def __init__(self):
        self.entries = json.loads(KNOWN.read_text()) if KNOWN.exists() else []
        self.lines = {}

    def source(self, path, row):
        cell, row = row if isinstance(row, tuple) else (0, row)
        if (path, 0) not in self.lines:
            text = pathlib.Path(path).read_text(encoding="utf-8", errors="replace")
            self.lines[path, 0] = text.split("\n")
            if path.endswith(".ipynb"):
                code = ["".join(c["source"]) for c in json.loads(text)["cells"]]
                self.lines |= {(path, number): source.split("\n") for number, source in enumerate(code, 1)}
        lines = self.lines.get((path, cell), ())
        return lines[row - 1] if row <= len(lines) else ""

    def is_last(self, path, row):
        self.source(path, row)
        cell, row = row if isinstance(row, tuple) else (0, row)
        return row == len(self.lines.get((path, cell), ()))

    def cause(self, side, finding):
        path, row, _, code = finding
        for e in self.entries:
            if (
                e.get("side", side) == side
                and fnmatch.fnmatch(code, e.get("code", "*"))
                and fnmatch.fnmatch(path, "*" + e.get("path", ""))
                and e.get("line", row) == row
                and (not e.get("last") or self.is_last(path, row))
                and any(e.get("source", "") in self.source(path, r) for r in following(row, e.get("within", 0)))
            ):
                return e["cause"]
        return None


def following(row, count):
    """The line and `count` more."""
    if isinstance(row, tuple):
        return [(row[0], r) for r in following(row[1], count)]
    return range(row, row + 1 + count)


def place(path, row, column):
    return f"{path}:cell {row[0]}:{row[1]}:{column}" if isinstance(row, tuple) else f"{path}:{row}:{column}"


def share(part, whole):
    return 100.0 * part / whole if whole else 100.0


def print_row(name, a, b):
    both = len(a & b)
    print(
        f"{name:8} ruff {len(a)}  ours {len(b)}  both {both}  only-ruff {len(a) - both}  only-ours {len(b) - both}"
        f"  ruff-in-ours {share(both, len(a)):.3f} %  ours-in-ruff {share(both, len(b)):.3f} %"
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--select", default=DEFAULT)
    parser.add_argument("--sample", type=int, default=0, metavar="N", help="a fixed choice of N files")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--target-version", default="")
    parser.add_argument("--preview", action="store_true", help="also rules and behaviour in preview")
    parser.add_argument("--config", action="append", default=[], metavar="KEY=VALUE", help="an option, for both sides; TOML")
    parser.add_argument("--show", type=int, default=10, metavar="N", help="differences to show for each code and side")
    parser.add_argument("--ours", default=str(ROOT / "build/bin/pyforge"), help="pyforge, or lint_dump")
    parser.add_argument("--ruff", default="")
    parser.add_argument("paths", nargs="+", metavar="PATH")
    args = parser.parse_args()

    switches = Switches(args.config, args.preview)
    files = collect(args.paths, args.sample)
    result = compare(files, args.select, args.target_version, switches, args.jobs, args.ruff, args.ours)
    theirs, mine = result.theirs, result.ours

    known = Known()
    causes = collections.Counter()
    shown = collections.Counter()
    for side, differences in (("only-ruff", theirs - mine), ("only-ours", mine - theirs)):
        for finding in sorted(differences):
            cause = known.cause(side, finding)
            if cause:
                causes[(side, finding[3], cause)] += 1
                continue
            shown[(side, finding[3])] += 1
            if shown[(side, finding[3])] <= args.show:
                path, row, column, code = finding
                print(f"{side}  {place(path, row, column)} {code}  {known.source(path, row).strip()[:100]}")
    for (side, code, cause), count in sorted(causes.items()):
        print(f"known  {side}  {code}  {count}  {cause}")
    for name, paths in (("only ruff", result.only_ruff_broken), ("only ours", result.only_ours_broken)):
        for path in sorted(paths)[: args.show]:
            print(f"{name} refuses  {path}")

    print(
        f"files {len(files)}  neither parses {len(result.both_broken)}  only ruff refuses {len(result.only_ruff_broken)}"
        f"  only ours refuses {len(result.only_ours_broken)}  not UTF-8 {len(result.not_utf8)}"
    )
    for code in sorted({f[3] for f in theirs | mine}):
        print_row(code, {f for f in theirs if f[3] == code}, {f for f in mine if f[3] == code})
    print_row("all", theirs, mine)
    both = len(theirs & mine)
    good = both >= REQUIRED * len(theirs) and both >= REQUIRED * len(mine)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
