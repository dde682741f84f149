#!/usr/bin/env python3
"""Compares our findings with those of flake8 (pycodestyle, pyflakes, mccabe, pep8-naming), whose codes ruff took over.

    flake8.py [--sample N] [--jobs N] [--show N] [--ours FILE] [--output FILE] PATH…

A finding is (path, line, code). Where ruff and flake8 differ we follow ruff: every difference from flake8 must be one that ruff
has too, and its code must have a cause in flake8_known.json. Prints for each code the counts of flake8, of us and of both, and
how many of the differences ruff shares. Exits 1 when more than one finding in a thousand differs from flake8 without ruff
differing, or when a code differs that has no cause. --output writes the figures into their section of a page that report.py made.
"""

import argparse
import collections
import concurrent.futures
import json
import os
import pathlib
import re
import subprocess
import sys

import rules

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
KNOWN = HERE / "flake8_known.json"
HEADING = "## Side by side with flake8"
LINE = re.compile(r"(.*?):(\d+):(\d+): ([A-Z]\d+)")


def shared_codes(ours):
    """Codes that both we and ruff have, of the families that flake8 has too."""
    listed = json.loads(subprocess.run([ours, "rules", "--output-format", "json"], capture_output=True, check=True).stdout)
    return {rule["code"] for rule in listed if re.fullmatch(r"[EWFN]\d+|C901", rule["code"])}


def run_flake8(files):
    command = [sys.executable, "-m", "flake8", "--isolated", "--jobs", "1", "--select", "E,W,F,N,C9", "--ignore", "E12,W503,W504"]
    command += ["--max-line-length", "88", "--max-complexity", "10", "--format", "%(path)s:%(row)d:%(col)d: %(code)s"]
    out = subprocess.run(command + files, capture_output=True, encoding="utf-8", errors="surrogateescape")
    if "RecursionError" in out.stdout + out.stderr:
        # One file that is too deep for a plugin ends the whole run: that file alone is left out.
        if len(files) == 1:
            return set(), set(files)
        half = len(files) // 2
        first, second = run_flake8(files[:half]), run_flake8(files[half:])
        return first[0] | second[0], first[1] | second[1]
    if out.returncode not in (0, 1) or out.stderr:
        sys.exit(f"flake8.py: flake8 failed: {out.stderr[-2000:]}")
    found, broken = set(), set()
    for line in out.stdout.split("\n"):
        if match := LINE.match(line):
            path, row, _, code = match.groups()
            if code in ("E999", "E902"):
                broken.add(path)
            found.add((path, int(row), code))
    return found, broken


class Outcome:
    """What both sides found, and which of the differences ruff shares."""

    def __init__(self, files, jobs, ours=""):
        ours = ours or str(ROOT / "build/bin/pyforge")
        files = [f for f in files if f.endswith(".py") and rules.is_utf8(f)]
        codes = shared_codes(ours)
        size = max(1, min(50, len(files) // (4 * jobs) + 1))
        peer, broken = set(), set()
        with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
            for found, bad in pool.map(run_flake8, [files[i : i + size] for i in range(0, len(files), size)]):
                peer |= found
                broken |= bad
        result = rules.compare(files, ",".join(sorted(codes)), "", rules.Switches([], True), jobs, ours=ours)
        left_out = broken | result.both_broken | result.only_ruff_broken | result.only_ours_broken

        def lines(findings):
            return {(path, row, code) for path, row, _, code in findings if path not in left_out}

        self.files, self.left_out = len(files) - len(left_out), len(left_out)
        self.peer = {f for f in peer if f[0] not in left_out and f[2] in codes}
        self.ours, ruff = lines(result.ours), lines(result.theirs)
        self.known = json.loads(KNOWN.read_text()) if KNOWN.exists() else {}
        # (side, finding, whether ruff shares the difference)
        self.differences = [("only flake8", f, f not in ruff) for f in sorted(self.peer - self.ours)]
        self.differences += [("only ours", f, f in ruff) for f in sorted(self.ours - self.peer)]
        self.counts = collections.Counter((side, finding[2], shared) for side, finding, shared in self.differences)
        self.unshared = sum(not shared for _, _, shared in self.differences)
        self.without_cause = sorted({code for _, (_, _, code), _ in self.differences} - self.known.keys())

    def rows(self):
        """For each code: how many of flake8, of us, of both; and by side how many differences, and how many as ruff."""
        peer, ours, both = (collections.Counter(f[2] for f in side) for side in (self.peer, self.ours, self.peer & self.ours))
        for code in sorted(peer | ours):
            shared = [self.counts[side, code, True] for side in ("only flake8", "only ours")]
            yield code, peer[code], ours[code], both[code], *shared

    def good(self):
        return self.unshared * 1000 <= len(self.peer | self.ours) and not self.without_cause


def section(outcome):
    """The page's section as text."""
    versions = subprocess.run([sys.executable, "-m", "flake8", "--version"], capture_output=True, text=True, check=True).stdout
    lines = [
        HEADING,
        "",
        f"Against flake8 {' '.join(versions.split())}. A finding is (path, line, code). Where ruff and flake8 differ we follow ruff;",
        "“as ruff” is how many of a rule's differences ruff shows too.",
        "",
        f"Files {outcome.files} (left out {outcome.left_out} that one of the tools cannot read), findings of flake8 {len(outcome.peer)},",
        f"ours {len(outcome.ours)}, of both {len(outcome.peer & outcome.ours)}; differences {len(outcome.differences)}, of them"
        f" not as ruff {outcome.unshared}.",
        "",
        "| rule | flake8 | ours | both | only flake8 | as ruff | only ours | as ruff | cause |",
        "|---|---:|---:|---:|---:|---:|---:|---:|---|",
    ]
    for code, peer, ours, both, as_ruff_peer, as_ruff_ours in outcome.rows():
        cause = outcome.known.get(code, "not known") if peer != both or ours != both else ""
        lines.append(f"| {code} | {peer} | {ours} | {both} | {peer - both} | {as_ruff_peer} | {ours - both} | {as_ruff_ours} | {cause} |")
    return "\n".join(lines) + "\n"


def replace_section(page, text):
    """Puts the section where it stands in the page, or at the end."""
    before, _, rest = page.partition(HEADING)
    _, mark, after = rest.partition("\n## ")
    return before.rstrip("\n") + "\n\n" + text + (mark + after if mark else "")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sample", type=int, default=0, metavar="N", help="a fixed choice of N files")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--show", type=int, default=5, metavar="N", help="differences to show for each code and side")
    parser.add_argument("--ours", default="")
    parser.add_argument("--output", metavar="FILE", help="the page whose section is written")
    parser.add_argument("paths", nargs="+", metavar="PATH")
    args = parser.parse_args()
    outcome = Outcome(rules.collect(args.paths, args.sample), args.jobs, args.ours)
    shown = collections.Counter()
    for side, (path, row, code), shared in outcome.differences:
        shown[side, code, shared] += 1
        if (not shared or code in outcome.without_cause) and shown[side, code, shared] <= args.show:
            print(f"{side}{', as ruff' if shared else ''}  {path}:{row} {code}")
    for code, peer, ours, both, as_ruff_peer, as_ruff_ours in outcome.rows():
        print(
            f"{code:6} flake8 {peer:6}  ours {ours:6}  both {both:6}  only flake8 {peer - both:5} (as ruff {as_ruff_peer:5})"
            f"  only ours {ours - both:5} (as ruff {as_ruff_ours:5})  {outcome.known.get(code, '')}"
        )
    for code in outcome.without_cause:
        print(f"no cause for {code} in {KNOWN.name}")
    if args.output:
        page = pathlib.Path(args.output)
        page.write_text(replace_section(page.read_text(encoding="utf-8"), section(outcome)), encoding="utf-8")
    print(
        f"files {outcome.files}  left out {outcome.left_out}  flake8 {len(outcome.peer)}  ours {len(outcome.ours)}"
        f"  both {len(outcome.peer & outcome.ours)}  differences that ruff does not share {outcome.unshared}"
        f"  codes without a cause {len(outcome.without_cause)}"
    )
    return 0 if outcome.good() else 1


if __name__ == "__main__":
    sys.exit(main())
