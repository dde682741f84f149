#!/usr/bin/env python3
"""Compares what ruff's fixes make of files with what ours make of them, byte for byte.

    fixes.py [--select CODE,…] [--sample N] [--files N] [--safe] [--show N] [--keep FOLDER] [--jobs N] PATH…

For every rule that both sides have and ruff has a fix for: the files among PATHs in which ruff reports it are copied, once for
`ruff check --fix --unsafe-fixes --select CODE` and once for us, whose fixes are applied in the same way: in the order of their places, none
that overlaps one applied before, again and again until nothing is left to do. --sample N looks only at a fixed choice of N files, --files N
at no more than N for each rule. --safe leaves out unsafe fixes on both sides. Prints for each rule

    CODE  findings N  changed N  equal N  (other N, without fix N)

The files in tests/parity/fix_cases are always among those looked at. `changed` counts the files that either side changes, `equal` those that come out the same; it exits 0 when that are at least 99.5 % for every
rule that is not listed below with its own figure. Needs ruff and the Python package in build/python.
"""

import argparse
import collections
import concurrent.futures
import difflib
import hashlib
import json
import math
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, os.environ.get("PYFORGE_PYTHON", str(ROOT / "build/python")))
import pyforge  # noqa: E402

REQUIRED = 0.995
# Share of the changed files that come out equal, where it is less, and why.
KNOWN = {
    "ANN201": 0.95,  # `Never`, for which ruff adds an import
    "ANN202": 0.91,
    "ANN205": 0.95,
    "ANN206": 0.95,
    "D215": 0.0,  # ruff takes away a dash of the underline with the white space
}
CASES = ROOT / "tests/parity/fix_cases"
OPPOSITES = ("D203", "D213")  # of D211 and D212
MOST_ROUNDS = 100  # ruff's
# Families that are compared elsewhere, or have their own makers.
ELSEWHERE = ("I0", "Q0", "RUF")


def ruff_rules(ruff):
    out = subprocess.run([ruff, "rule", "--all", "--output-format", "json"], capture_output=True, text=True, check=True)
    return {r["code"]: r for r in json.loads(out.stdout) if r["fix_availability"] != "None"}


def in_preview(rule):
    return "Preview" in str(rule.get("status")) or bool(rule.get("preview"))


def find_files(paths):
    found = []
    for path in map(pathlib.Path, paths):
        found += [path] if path.is_file() else [p for p in path.rglob("*") if p.suffix in (".py", ".pyi") and p.is_file()]
    return sorted(set(found))


def by_hash(files):
    return sorted(files, key=lambda f: hashlib.sha256(str(f).encode()).digest())


def list_findings(job):
    """{code: {path: count}} of a chunk of files."""
    ruff, codes, files = job
    words = [ruff, "check", "--isolated", "--no-cache", "--quiet", "--exit-zero", "--preview"]
    words += ["--config", "output-prefer-rule-codes=true", "--config", "lint.explicit-preview-rules=true"]
    words += ["--select", ",".join(codes), "--output-format", "concise", *map(str, files)]
    out = subprocess.run(words, capture_output=True, text=True, errors="replace")
    found = collections.defaultdict(collections.Counter)
    wanted = set(codes)
    for line in out.stdout.splitlines():
        path, _, rest = line.partition(": ")
        code = rest.partition(" ")[0].rstrip(":")
        if code in wanted:
            found[code][os.path.abspath(path.rsplit(":", 2)[0])] += 1
    return found


def edits_of(issue):
    return tuple((e.range.start.offset, e.range.end.offset, e.text) for e in issue.fix.edits)


def apply_ours(engine, data, path, safe):
    """The bytes after our fixes, and how many findings had none in the first round."""
    mark = b"\xef\xbb\xbf" if data.startswith(b"\xef\xbb\xbf") else b""
    text = data[len(mark) :]
    without = 0
    for turn in range(MOST_ROUNDS):
        fixes = []
        for issue in engine.analyze(text, path).issues:
            if issue.code == "invalid-syntax":
                return mark + text, without
            usable = issue.fix is not None and (issue.fix.applicability == "safe" or (not safe and issue.fix.applicability == "unsafe"))
            if usable:
                fixes.append(edits_of(issue))
            else:
                without += turn == 0
        fixes.sort(key=lambda edits: edits[0][0])
        out, last, done = [], 0, set()
        started = False
        for edits in fixes:
            edits = [e for e in edits if e not in done]
            if not edits or (started and edits[0][0] < last):
                continue
            for start, end, content in edits:
                out += [text[last:start], content.encode()]
                last = end
                done.add((start, end, content))
            started = True
        if not started:
            break
        text = b"".join(out) + text[last:]
    return mark + text, without


def compare_rule(job):
    ruff, code, preview, files, safe, keep = job
    scratch = pathlib.Path(keep or tempfile.mkdtemp(prefix="fixes-"), code)
    if scratch.exists():
        shutil.rmtree(scratch)
    copies = []
    for path in files:
        copy = scratch / str(path.absolute()).lstrip("/")
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
        copies.append(copy)
    engine = pyforge.Engine(select=[code], preview=preview, metrics=False, exclude=[])
    mine, without = {}, 0
    for path, copy in zip(files, copies):
        mine[path], missing = apply_ours(engine, copy.read_bytes(), str(copy), safe)
        without += missing
    words = [ruff, "check", "--fix", "--isolated", "--no-cache", "--quiet", "--exit-zero", "--config", "exclude=[]", "--select", code]
    words += ["--unsafe-fixes"] * (not safe) + ["--preview"] * preview + [str(scratch)]
    subprocess.run(words, capture_output=True)
    changed, other = 0, []
    for path, copy in zip(files, copies):
        before, theirs = path.read_bytes(), copy.read_bytes()
        if before != theirs or before != mine[path]:
            changed += 1
            if theirs != mine[path]:
                other.append((str(path), difference(theirs, mine[path]) if len(other) < 40 else ""))
    if not keep:
        shutil.rmtree(scratch.parent)
    return code, changed, other, without


def difference(theirs, mine):
    a, b = (x.decode(errors="replace").splitlines(keepends=True) for x in (theirs, mine))
    if len(a) > 20000:
        return "(long)"
    lines = [repr(line)[1:-1] for line in difflib.unified_diff(a, b, "ruff", "ours", n=1)]
    return "\n".join("    " + line for line in lines[2:22])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--select", default="", help="codes or beginnings of codes")
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument("--files", type=int, default=0)
    parser.add_argument("--safe", action="store_true")
    parser.add_argument("--show", type=int, default=0, help="differences to show for each rule")
    parser.add_argument("--keep", help="folder for the copies that ruff has fixed")
    parser.add_argument("--jobs", type=int, default=int(os.environ.get("PYFORGE_JOBS", os.cpu_count() or 2)))
    parser.add_argument("--ruff", default=str(ROOT / "build/venv/bin/ruff"))
    args = parser.parse_args()

    theirs = ruff_rules(args.ruff)
    ours = {rule.code: rule for rule in pyforge.rules()}
    chosen = tuple(args.select.split(",")) if args.select else ()
    codes = [c for c in ours if c in theirs and (c.startswith(chosen) if chosen else not c.startswith(ELSEWHERE))]
    files = find_files(args.paths)
    if args.sample:
        files = by_hash(files)[: args.sample]
    files = sorted({*files, *find_files([CASES])})
    found = {code: collections.Counter() for code in codes}
    with concurrent.futures.ProcessPoolExecutor(args.jobs) as pool:
        groups = [[c for c in codes if c not in OPPOSITES], [c for c in codes if c in OPPOSITES]]
        chunks = [(args.ruff, group, files[i : i + 400]) for i in range(0, len(files), 400) for group in groups if group]
        for some in pool.map(list_findings, chunks):
            for code, counts in some.items():
                found[code].update(counts)
        jobs, known_files = [], {os.path.abspath(f): f for f in files}
        for code in codes:
            picked = by_hash(known_files[p] for p in found[code] if p in known_files)
            if args.files:
                picked = picked[: args.files]
            if picked:
                jobs.append((args.ruff, code, in_preview(theirs[code]), picked, args.safe, args.keep))
        jobs.sort(key=lambda j: -len(j[3]))
        results = {r[0]: r for r in pool.map(compare_rule, jobs)}
    bad, all_changed, all_equal = [], 0, 0
    for code in sorted(results, key=lambda c: -sum(found[c].values())):
        _, changed, other, without = results[code]
        equal = changed - len(other)
        all_changed, all_equal = all_changed + changed, all_equal + equal
        print(f"{code:7} findings {sum(found[code].values()):7} changed {changed:5} equal {equal:5}  (other {len(other)}, without fix {without})")
        for path, text in other[: args.show]:
            print(f"  {path}\n{text}")
        allowed = math.ceil(changed * (1 - KNOWN[code])) if code in KNOWN else int(changed * (1 - REQUIRED))
        if ours[code].fix != "none" and len(other) > allowed:
            bad.append(code)
    lacking = [code for code in codes if ours[code].fix == "none"]
    print(f"without a fix here: {' '.join(lacking) or 'none'}")
    share = 100 * all_equal / max(all_changed, 1)
    print(f"rules {len(results)}  changed {all_changed}  equal {all_equal} ({share:.2f} %)  below the mark: {' '.join(bad) or 'none'}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
