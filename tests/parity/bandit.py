#!/usr/bin/env python3
"""Compares `pyforge check --output-format bandit-json` with bandit's own report of the same files.

    bandit.py [--sample N] [--jobs N] [--show N] [--full] PATH…

A finding is (path, test id, line, severity, confidence); with --full also the column, the end of the line range and the text. Prints, for
each test id and over all,

    bandit N  ours N  both N  only-bandit N  only-ours N  bandit-in-ours P %  ours-in-bandit P %

then how many files' metrics agree, and exits 0 when each side has at least 99.5 % of the other's findings. Files that either side
cannot read are left out and counted. bandit is slow, so its reports are kept in build/bandit/, named by what was asked.
"""

import argparse
import collections
import concurrent.futures
import hashlib
import json
import os
import pathlib
import subprocess
import sys

from rules import collect, find_program, share

ROOT = pathlib.Path(__file__).resolve().parents[2]
CACHE = ROOT / "build" / "bandit"
REQUIRED = 0.995
CHUNK = 100


def report_of(program, files):
    """bandit's report: {"results", "metrics", "errors"}, from the cache where it is there."""
    key = hashlib.sha256(program.encode())
    for file in files:
        status = os.stat(file)
        key.update(f"{file}\0{status.st_size}\0".encode("utf-8", "surrogateescape"))
    kept = CACHE / f"{key.hexdigest()[:32]}.json"
    if not kept.exists():
        command = [program, "-f", "json", "-q", "--exit-zero", "-x", "/none", *files]
        out = subprocess.run(command, capture_output=True, encoding="utf-8", errors="surrogateescape")
        if out.returncode not in (0, 1):
            sys.exit(f"bandit.py: {program} failed with {out.returncode}: {out.stderr[-2000:]}")
        json.loads(out.stdout)
        CACHE.mkdir(parents=True, exist_ok=True)
        kept.with_suffix(f".{os.getpid()}").write_text(out.stdout, encoding="utf-8", errors="surrogateescape")
        kept.with_suffix(f".{os.getpid()}").rename(kept)
    return json.loads(kept.read_text(encoding="utf-8", errors="surrogateescape"))


def our_report(program, files):
    command = [program, "check", "--isolated", "--no-cache", "--quiet", "--exit-zero", "--output-format", "bandit-json", *files]
    out = subprocess.run(command, capture_output=True, encoding="utf-8", errors="surrogateescape")
    if out.returncode != 0:
        sys.exit(f"bandit.py: {program} failed with {out.returncode}: {out.stderr[-2000:]}")
    return json.loads(out.stdout)


FIELDS = ("test_id", "line_number", "issue_severity", "issue_confidence")
ALL_FIELDS = FIELDS + ("col_offset", "end_col_offset", "issue_text", "test_name", "issue_cwe", "more_info", "line_range", "code")


def findings(report, fields, left_out):
    count = collections.Counter()
    for r in report["results"]:
        if r["filename"] not in left_out:
            count[(r["filename"], *(json.dumps(r[f]) if isinstance(r[f], (dict, list)) else r[f] for f in fields))] += 1
    return count


def compare_chunk(job):
    bandit, ours, fields, files = job
    a = report_of(bandit, files)
    b = our_report(ours, files) if ours else {"results": [], "errors": [], "metrics": {}}
    refused_a = {e["filename"] for e in a["errors"]}
    refused_b = {e["filename"] for e in b["errors"]}
    left_out = refused_a | refused_b
    metrics = collections.Counter()
    for file in files:
        if file not in left_out:
            metrics[a["metrics"].get(file) == b["metrics"].get(file)] += 1
    return findings(a, fields, left_out), findings(b, fields, left_out), refused_a, refused_b, metrics


def print_row(name, a, b):
    both = (a & b).total()
    x, y = a.total(), b.total()
    print(
        f"{name:6} bandit {x}  ours {y}  both {both}  only-bandit {x - both}  only-ours {y - both}"
        f"  bandit-in-ours {share(both, x):.3f} %  ours-in-bandit {share(both, y):.3f} %"
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sample", type=int, default=0, metavar="N", help="a fixed choice of N files")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--show", type=int, default=10, metavar="N", help="differences to show for each test id and side")
    parser.add_argument("--full", action="store_true", help="compare every field")
    parser.add_argument("--reference-only", action="store_true", help="only fill the cache")
    parser.add_argument("--ours", default=str(ROOT / "build/bin/pyforge"))
    parser.add_argument("--bandit", default="")
    parser.add_argument("paths", nargs="+", metavar="PATH")
    args = parser.parse_args()

    bandit = find_program("bandit", args.bandit, ROOT / "build/venv/bin/bandit")
    ours = "" if args.reference_only else find_program("pyforge", args.ours)
    files = [f for f in collect(args.paths, args.sample) if f.endswith(".py")]
    fields = ALL_FIELDS if args.full else FIELDS
    jobs = [(bandit, ours, fields, files[i : i + CHUNK]) for i in range(0, len(files), CHUNK)]
    theirs, mine, metrics = (collections.Counter() for _ in range(3))
    refused_a, refused_b = set(), set()
    with concurrent.futures.ThreadPoolExecutor(args.jobs) as pool:
        for a, b, c, d, e in pool.map(compare_chunk, jobs):
            theirs += a
            mine += b
            refused_a |= c
            refused_b |= d
            metrics += e

    shown = collections.Counter()
    for side, differences in (("only-bandit", theirs - mine), ("only-ours", mine - theirs)):
        for finding in sorted(differences, key=str):
            path, code, line, *rest = finding
            shown[(side, code)] += 1
            if shown[(side, code)] <= args.show:
                source = pathlib.Path(path).read_text(encoding="utf-8", errors="replace").split("\n")
                text = source[line - 1].strip()[:100] if line <= len(source) else ""
                print(f"{side}  {path}:{line} {code} {' '.join(map(str, rest))}  {text}")
    for name, paths in (("bandit", refused_a - refused_b), ("ours", refused_b - refused_a)):
        for path in sorted(paths)[: args.show]:
            print(f"only {name} refuses  {path}")
    print(f"files {len(files)}  neither reads {len(refused_a & refused_b)}  only bandit refuses {len(refused_a - refused_b)}"
          f"  only ours refuses {len(refused_b - refused_a)}  metrics equal {metrics[True]}  metrics differ {metrics[False]}")  # fmt: skip
    for code in sorted({f[1] for f in theirs + mine}):
        print_row(code, *(collections.Counter({f: n for f, n in side.items() if f[1] == code}) for side in (theirs, mine)))
    print_row("all", theirs, mine)
    both = (theirs & mine).total()
    good = both >= REQUIRED * theirs.total() and both >= REQUIRED * mine.total() and theirs
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
