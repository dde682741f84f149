#!/usr/bin/env python3
"""Compares sorted imports with those of the installed ruff, findings and texts.

    isort.py [--only NAME]… [--root FOLDER] [--sample N] [--fixed N] [--jobs N] [--show N] PATH…

For each configuration below: I001 of both sides on the same files, and the text that the fix makes of each file, which must be
equal byte for byte. With --fixed, N files are handed to `ruff check --fix`, which repeats until nothing is left to do, and what comes out
is compared with our fixes, applied once. Both sides run in --root (default: the current folder), whose modules are the first party.
Before that the table of the standard library is compared, for every version.

Prints, for each configuration,

    NAME  ruff N  ours N  both N  fixes N  other text N

and exits 0 when each side has at least 99.9 % of the other's findings, and as many fixes give the same text.
"""

import argparse
import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys

import rules

ROOT = pathlib.Path(__file__).resolve().parents[2]
REQUIRED = 0.999

# Each option of lint.isort by itself, then together as the profiles of isort have them.
CONFIGURATIONS = {
    "default": [],
    "force-wrap-aliases": ["lint.isort.force-wrap-aliases=true", "lint.isort.combine-as-imports=true"],
    "force-single-line": ["lint.isort.force-single-line=true"],
    "single-line-exclusions": [
        "lint.isort.force-single-line=true",
        'lint.isort.single-line-exclusions=["typing", "collections.abc"]',
    ],
    "combine-as-imports": ["lint.isort.combine-as-imports=true"],
    "no split-on-trailing-comma": ["lint.isort.split-on-trailing-comma=false"],
    "no order-by-type": ["lint.isort.order-by-type=false"],
    "force-sort-within-sections": ["lint.isort.force-sort-within-sections=true"],
    "case-sensitive": ["lint.isort.case-sensitive=true"],
    "case-sensitive, no order-by-type": ["lint.isort.case-sensitive=true", "lint.isort.order-by-type=false"],
    "force-to-top": ['lint.isort.force-to-top=["sys", "typing", "numpy"]'],
    "known-first-party": ['lint.isort.known-first-party=["django*", "n?mpy", "os.path", "[s-t]*"]'],
    "known-third-party": ['lint.isort.known-third-party=["os", "collections.abc", "typing"]'],
    "known-local-folder": ['lint.isort.known-local-folder=["tests", "*_*", "concurrent.futures"]'],
    "extra-standard-library": ['lint.isort.extra-standard-library=["numpy", "typing_extensions", "six.moves"]'],
    "relative-imports-order": ['lint.isort.relative-imports-order="closest-to-furthest"'],
    "classes, constants, variables": [
        'lint.isort.classes=["os", "path", "SVC"]',
        'lint.isort.constants=["a", "Any", "settings"]',
        'lint.isort.variables=["Path", "List", "TYPE_CHECKING"]',
    ],
    "no-lines-before": ['lint.isort.no-lines-before=["first-party", "local-folder"]'],
    "import-heading": ['lint.isort.import-heading={"standard-library"="Standard library", "third-party"="Third party"}'],
    "lines-after-imports 0": ["lint.isort.lines-after-imports=0"],
    "lines-after-imports 2": ["lint.isort.lines-after-imports=2"],
    "lines-between-types": ["lint.isort.lines-between-types=1"],
    "forced-separate": ['lint.isort.forced-separate=["tests", "django", "_"]'],
    "section-order": ['lint.isort.section-order=["future", "third-party", "local-folder", "standard-library"]'],
    "default-section": ['lint.isort.default-section="first-party"'],
    "no-sections": ["lint.isort.no-sections=true"],
    "no detect-same-package": ["lint.isort.detect-same-package=false"],
    "from-first": ["lint.isort.from-first=true", "lint.isort.lines-between-types=2"],
    "length-sort": ["lint.isort.length-sort=true"],
    "length-sort-straight": ["lint.isort.length-sort-straight=true", "lint.isort.force-sort-within-sections=true"],
    "sections": [
        'lint.isort.sections={"web"=["django*", "flask"], "testing"=["pytest", "unittest*"]}',
        'lint.isort.section-order=["future", "standard-library", "web", "third-party", "testing", "first-party", "local-folder"]',
    ],
    "line-length": ["line-length=60", "indent-width=8"],
    "target-version": ['target-version="py38"'],
    "preview": ["preview=true"],
    "profile google": [
        "lint.isort.force-sort-within-sections=true",
        "lint.isort.force-single-line=true",
        'lint.isort.single-line-exclusions=["typing"]',
        "lint.isort.order-by-type=false",
        "line-length=320",
    ],
    "profile django": ["lint.isort.combine-as-imports=true", "line-length=79"],
    "profile pycharm": ["lint.isort.force-sort-within-sections=false", "lint.isort.lines-after-imports=2", "line-length=120"],
    "profile open_stack": [
        "lint.isort.force-single-line=true",
        "lint.isort.force-sort-within-sections=true",
        "lint.isort.case-sensitive=true",
    ],
    "profile plone": [
        "lint.isort.force-single-line=true",
        "lint.isort.order-by-type=false",
        "lint.isort.case-sensitive=false",
        "lint.isort.lines-after-imports=2",
    ],
    "profile attrs": ["lint.isort.lines-between-types=1", "lint.isort.lines-after-imports=2"],
    "profile hug": ["lint.isort.from-first=true", "lint.isort.lines-after-imports=2", "line-length=100"],
    "profile wemake": ["lint.isort.split-on-trailing-comma=false", "line-length=80"],
    "profile appnexus": [
        "lint.isort.force-sort-within-sections=true",
        "lint.isort.order-by-type=false",
        'lint.isort.sections={"application"=["app*"]}',
        'lint.isort.section-order=["future", "standard-library", "third-party", "application", "first-party", "local-folder"]',
        "lint.isort.no-lines-before=[\"local-folder\"]",
    ],
}


def command(program, options, preview=()):
    out = [program, "check", "--isolated", "--no-cache", "--quiet", "--select", "I001", *preview]
    return out + [word for option in options for word in ("--config", option)]


def offset(lines, row, column):
    """Of a 1-based position, in characters; `lines` holds where the lines begin."""
    return lines[row - 1] + column - 1 if row <= len(lines) else lines[-1]


def apply(text, edits):
    """`edits`: ((row, column), (end row, end column), text)."""
    lines = [0] + [m.end() for m in re.finditer(r"\r\n|\n|\r", text)]
    for start, end, content in sorted(edits, reverse=True):
        a, b = offset(lines, *start), offset(lines, *end)
        text = text[:a] + content + text[b:]
    return text


def place(at):
    return at["row"], at["column"]


def ask_ruff(ruff, options, files, root):
    """{path: ({finding}, [edit])}"""
    words = command(ruff, options) + ["--output-format", "json", "--force-exclude", "--config", "exclude=[]", *files]
    out = subprocess.run(words, capture_output=True, text=True, cwd=root)
    if out.returncode not in (0, 1):
        sys.exit(f"isort.py: ruff failed: {out.stderr[-2000:]}")
    found = {}
    for d in json.loads(out.stdout):
        if found.get(d["filename"], True) is None:
            continue
        if d["code"] == "I001":
            findings, edits = found.setdefault(d["filename"], (set(), []))
            findings.add(place(d["location"]))
            for e in (d["fix"] or {"edits": []})["edits"]:
                edits.append((place(e["location"]), place(e["end_location"]), e["content"]))
        else:
            found[d["filename"]] = None
    return found


def ask_us(ours, options, files, root):
    out = subprocess.run(command(ours, options) + ["--output-format", "json", *files], capture_output=True, text=True, cwd=root)
    if out.returncode not in (0, 1):
        sys.exit(f"isort.py: {ours} failed with {out.returncode}: {out.stderr[-2000:]}")
    found = {}
    for file in json.loads(out.stdout)["files"]:
        for issue in file["issues"]:
            if issue["code"] == "I001":
                findings, edits = found.setdefault(file["path"], (set(), []))
                findings.add((issue["line"], issue["column"]))
                for e in (issue["fix"] or {"edits": []})["edits"]:
                    edits.append(((e["line"], e["column"]), (e["end_line"], e["end_column"]), e["text"]))
        if not file["parsed"]:
            found[file["path"]] = None
    return found


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return file.read().removeprefix("\ufeff")


def compare_chunk(job):
    ruff, ours, options, files, root = job
    theirs, mine = ask_ruff(ruff, options, files, root), ask_us(ours, options, files, root)
    counts = [0] * 5  # ruff, ours, both, fixed files, other text
    differences = []
    for path in files:
        a, b = theirs.get(path, (set(), [])), mine.get(path, (set(), []))
        if a is None or b is None:
            continue
        counts[0] += len(a[0])
        counts[1] += len(b[0])
        counts[2] += len(a[0] & b[0])
        differences += [f"only-ruff  {path}:{row}:{column}" for row, column in sorted(a[0] - b[0])]
        differences += [f"only-ours  {path}:{row}:{column}" for row, column in sorted(b[0] - a[0])]
        if a[1] or b[1]:
            counts[3] += 1
            text = read(path)
            if apply(text, a[1]) != apply(text, b[1]):
                counts[4] += 1
                differences.append(f"other text  {path}")
    return counts, differences


def compare(args, name, files, pool):
    chunk = max(1, min(400, len(files) // (2 * args.jobs) + 1))
    jobs = [(args.ruff, args.ours, CONFIGURATIONS[name], files[i : i + chunk], args.root) for i in range(0, len(files), chunk)]
    totals, differences = [0] * 5, []
    for counts, some in pool.map(compare_chunk, jobs):
        totals = [a + b for a, b in zip(totals, counts)]
        differences += some
    for difference in differences[: args.show]:
        print(difference)
    print("{:32} ruff {}  ours {}  both {}  fixes {}  other text {}".format(name, *totals), flush=True)
    theirs, mine, both, fixes, other = totals
    return both >= REQUIRED * theirs and both >= REQUIRED * mine and fixes - other >= REQUIRED * fixes


def fix_with_ruff(job):
    """Is what ruff --fix leaves what our fixes, applied once, make of the file?"""
    ruff, ours, path, root = job
    words = command(ruff, []) + ["--fix", "--stdin-filename", path, "-"]
    with open(path, "rb") as file:
        data = file.read()
    out = subprocess.run(words, input=data, capture_output=True, cwd=root)
    mine = ask_us(ours, [], [path], root).get(path, (set(), []))
    if mine is None:
        return True
    text = data.decode("utf-8")
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    return out.stdout == (mark + apply(text.removeprefix("\ufeff"), mine[1])).encode("utf-8")


def compare_fixed(args, files, pool):
    files = sorted(files, key=lambda f: hashlib.sha256(f.encode()).digest())[: args.fixed]
    equal = list(pool.map(fix_with_ruff, [(args.ruff, args.ours, f, args.root) for f in files]))
    for path, same in zip(files, equal):
        if not same:
            print(f"other text than after `ruff check --fix`  {path}")
    print(f"after `ruff check --fix`: files {len(files)}  equal {sum(equal)}")
    return sum(equal) >= REQUIRED * len(files)


def compare_standard_library(args):
    """ruff says at --verbose where it puts each module."""
    sys.path.insert(0, str(ROOT / "cmake"))
    import stdlib_table

    modules = stdlib_table.read(ROOT / "cmake/stdlib_modules.txt")
    names = sorted((set(modules) | set(sys.stdlib_module_names)) - {"__future__"})
    source = "".join(f"import {name}\n" for name in names)
    wrong = 0
    for minor in range(8, 15):
        words = [args.ruff, "check", "--isolated", "--no-cache", "--select", "I001", "--verbose"]
        words += ["--target-version", f"py3{minor}", "--config", "src=[]", "--stdin-filename", "module.py", "-"]
        out = subprocess.run(words, input=source, capture_output=True, text=True, cwd=args.root)
        theirs = set(re.findall(r"Categorized '(\w+)' as Known\(StandardLibrary\)", out.stderr))
        mine = {name for name, (first, last) in modules.items() if first <= 300 + minor <= last}
        for name in sorted(theirs ^ mine):
            print(f"standard library of 3.{minor}: {name} is {'missing' if name in theirs else 'not known to ruff'}")
        wrong += len(theirs ^ mine)
    running = sys.version_info[1]
    known = {name for name, (first, last) in modules.items() if first <= 300 + running <= last}
    unknown = set(sys.stdlib_module_names) - known - {"__future__"}
    for name in sorted(unknown):
        print(f"standard library of the running Python: {name} is missing")
    print(f"standard library: names {len(names)}  versions 7  wrong {wrong + len(unknown)}")
    return wrong + len(unknown) == 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", action="append", default=[], choices=sorted(CONFIGURATIONS), metavar="NAME")
    parser.add_argument("--root", default=os.getcwd(), help="both sides run here")
    parser.add_argument("--sample", type=int, default=0, metavar="N", help="a fixed choice of N files")
    parser.add_argument("--fixed", type=int, default=0, metavar="N", help="compare N files with `ruff check --fix`")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--show", type=int, default=5, metavar="N", help="differences to show for each configuration")
    parser.add_argument("--ours", default=str(ROOT / "build/bin/pyforge"))
    parser.add_argument("--ruff", default="")
    parser.add_argument("paths", nargs="+", metavar="PATH")
    args = parser.parse_args()
    args.ruff = rules.find_program("ruff", args.ruff, ROOT / "build/venv/bin/ruff")
    args.ours = os.path.abspath(rules.find_program("pyforge", args.ours))
    files = [f for f in rules.collect(args.paths, args.sample) if rules.is_utf8(f)]
    good = compare_standard_library(args)
    with concurrent.futures.ThreadPoolExecutor(args.jobs) as pool:
        for name in args.only or CONFIGURATIONS:
            good = compare(args, name, files, pool) and good
        if args.fixed:
            good = compare_fixed(args, files, pool) and good
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
