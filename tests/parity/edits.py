#!/usr/bin/env python3
"""Compares findings whole with those of the installed ruff: where they begin and end, their messages, and their fixes edit by edit.

    edits.py [--select CODES] [--config KEY=VALUE]… [--target-version pyXYZ] [--preview] [--sample N] [--fixed N] [--jobs N] [--show N] PATH…

With --fixed, N of the files that have a fix are handed to `ruff check --fix`, and what comes out is compared byte for byte with what our
fixes make of the file, applied again and again as ruff does. Prints

    ruff N  ours N  both N  fixes N
    after `ruff check --fix`: files N  equal N

and exits 0 when each side has at least 99.9 % of the other's findings, and as many files are equal. Files that either side cannot parse
are left out.
"""

import argparse
import concurrent.futures
import hashlib
import json
import os
import pathlib
import subprocess
import sys

import isort
import rules

ROOT = pathlib.Path(__file__).resolve().parents[2]
MOST_ROUNDS = 100  # of ruff


def command(program, args, *words):
    out = [program, "check", "--isolated", "--no-cache", "--quiet", "--select", args.select, *words]
    out += ["--target-version", args.target_version] if args.target_version else []
    return out + rules.Switches(args.config, args.preview).for_both()


def ask(program, words, data=None):
    out = subprocess.run(words, input=data, capture_output=True)
    if out.returncode not in (0, 1):
        sys.exit(f"edits.py: {program} failed with {out.returncode}: {out.stderr[-2000:].decode(errors='replace')}")
    return json.loads(out.stdout)


def place(at):
    return at["row"], at["column"]


def ask_ruff(args, files):
    """{path: [(code, start, end, message, fix)]}; None for what does not parse."""
    words = command(args.ruff, args, "--output-format", "json", "--force-exclude", "--config", "exclude=[]")
    found = {}
    for d in ask("ruff", words + ["--config", "output-prefer-rule-codes=true", *files]):
        path, fix = d["filename"], d["fix"]
        if d["code"] in (None, "invalid-syntax", "E902"):
            found[path] = None
        elif found.setdefault(path, []) is not None:
            edits = fix and tuple((place(e["location"]), place(e["end_location"]), e["content"]) for e in fix["edits"])
            found[path].append((d["code"], place(d["location"]), place(d["end_location"]), d["message"], fix and (fix["applicability"], edits)))
    return found


def read_ours(report):
    found = {}
    for file in report["files"]:
        found[file["path"]] = issues = [] if file["parsed"] else None
        for d in file["issues"] if file["parsed"] else []:
            fix = d["fix"]
            edits = fix and tuple(((e["line"], e["column"]), (e["end_line"], e["end_column"]), e["text"]) for e in fix["edits"])
            start, end = (d["line"], d["column"]), (d["end_line"], d["end_column"])
            issues.append((d["code"], start, end, d["message"], fix and (fix["applicability"], edits)))
    return found


def compare_chunk(job):
    args, files = job
    theirs, mine = ask_ruff(args, files), read_ours(ask("pyforge", command(args.ours, args, "--output-format", "json", *files)))
    counts, differences, fixable = [0] * 4, [], []
    for path in files:
        a, b = theirs.get(path, []), mine.get(path, [])
        if a is None or b is None:
            continue
        a, b = set(a), set(b)
        counts = [n + m for n, m in zip(counts, (len(a), len(b), len(a & b), sum(f[4] is not None for f in a)))]
        differences += [f"only-ruff  {path}: {f}" for f in sorted(a - b, key=str)]
        differences += [f"only-ours  {path}: {f}" for f in sorted(b - a, key=str)]
        if any(f[4] for f in a | b):
            fixable.append(path)
    return counts, differences, fixable


def apply_once(text, issues):
    """The safe fixes in order, but none that touches what one before it has changed."""
    chosen, last = [], (0, 0)
    for edits in sorted(sorted(f[4][1]) for f in issues if f[4] and f[4][0] == "safe"):
        if edits[0][0] >= last:
            chosen += edits
            last = edits[-1][1]
    return isort.apply(text, chosen)


def fix_both(job):
    args, path = job
    data = pathlib.Path(path).read_bytes()
    words = command(args.ruff, args, "--fix", "--stdin-filename", path, "-")
    theirs = subprocess.run(words, input=data, capture_output=True).stdout
    text = data.decode("utf-8")
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    text = text.removeprefix("\ufeff")
    for _ in range(MOST_ROUNDS):
        words = command(args.ours, args, "--output-format", "json", "--stdin-filename", path, "-")
        issues = next(iter(read_ours(ask("pyforge", words, (mark + text).encode("utf-8"))).values()))
        fixed = apply_once(text, issues or [])
        if fixed == text:
            break
        text = fixed
    return theirs == (mark + text).encode("utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--select", default="Q")
    parser.add_argument("--config", action="append", default=[], metavar="KEY=VALUE", help="an option, for both sides; TOML")
    parser.add_argument("--target-version", default="")
    parser.add_argument("--preview", action="store_true")
    parser.add_argument("--sample", type=int, default=0, metavar="N", help="a fixed choice of N files")
    parser.add_argument("--fixed", type=int, default=0, metavar="N", help="compare N files with `ruff check --fix`")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--show", type=int, default=5, metavar="N", help="differences to show")
    parser.add_argument("--ours", default=str(ROOT / "build/bin/pyforge"))
    parser.add_argument("--ruff", default="")
    parser.add_argument("paths", nargs="+", metavar="PATH")
    args = parser.parse_args()
    args.ruff = rules.find_program("ruff", args.ruff, ROOT / "build/venv/bin/ruff")
    args.ours = os.path.abspath(rules.find_program("pyforge", args.ours))
    files = [f for f in rules.collect(args.paths, args.sample) if rules.is_utf8(f)]
    totals, differences, fixable = [0] * 4, [], []
    chunk = max(1, min(200, len(files) // (2 * args.jobs) + 1))
    with concurrent.futures.ThreadPoolExecutor(args.jobs) as pool:
        jobs = [(args, files[i : i + chunk]) for i in range(0, len(files), chunk)]
        for counts, some, more in pool.map(compare_chunk, jobs):
            totals = [a + b for a, b in zip(totals, counts)]
            differences += some
            fixable += more
        for difference in differences[: args.show]:
            print(difference)
        print("ruff {}  ours {}  both {}  fixes {}".format(*totals), flush=True)
        theirs, mine, both, _ = totals
        good = both >= rules.REQUIRED * theirs and both >= rules.REQUIRED * mine
        if args.fixed:
            fixable.sort(key=lambda f: hashlib.sha256(f.encode()).digest())
            fixable = fixable[: args.fixed]
            equal = list(pool.map(fix_both, [(args, f) for f in fixable]))
            for path in [f for f, same in zip(fixable, equal) if not same][: args.show]:
                print(f"other text than after `ruff check --fix`  {path}")
            print(f"after `ruff check --fix`: files {len(fixable)}  equal {sum(equal)}")
            good = good and sum(equal) >= rules.REQUIRED * len(fixable)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
