#!/usr/bin/env python3
"""Compares every family of rules with the installed ruff, with default options and with each option that changes the family,
and writes what comes out as a page.

    report.py [--sample N] [--jobs N] [--family NAME]… [--output FILE] [--ours FILE] PATH…

A run is one family with one set of options over all files (of PATH, or a fixed choice of N), or over notebooks made of them. The page, tests/parity/REPORT.md as it
is checked in, has a row for each run (findings of both sides, and the shares that each side has of the other's) and, for each
rule that differs anywhere, the differences with their cause; causes come from rules_known.json. A page about all families ends with
the comparison with flake8. Exits 1 when a run is below
99.9 % on either side (or its own mark, where we are known to fall short). With a sample a run may also be one difference short, since small numbers know no 99.9 %.
"""

import argparse
import collections
import dataclasses
import os
import pathlib
import subprocess
import sys
import tempfile
import time

import flake8
import notebooks
import rules

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]


@dataclasses.dataclass
class Variant:
    name: str  # as the page shows it
    options: tuple = ()  # KEY=VALUE in TOML, for both sides
    target: str = ""
    preview: bool = False
    required: float = rules.REQUIRED  # less where we are known to fall short


def option(*options):
    return Variant(", ".join(options), options)


def targets(*versions):
    return [Variant(version, target=version) for version in versions]


DEFAULT = Variant("default")
PREVIEW = Variant("preview", preview=True)


def previewed(variants):
    return [dataclasses.replace(v, preview=True) for v in variants]


@dataclasses.dataclass
class Family:
    name: str
    select: str
    variants: list
    in_notebooks: bool = False  # on the pieces of the files, as cells


FAMILIES = [
    Family(
        "pycodestyle",
        "E,W",
        previewed(
            [
                DEFAULT,
                option("line-length=79"),
                option("line-length=120"),
                option("lint.pycodestyle.max-doc-length=72"),
                option("lint.pycodestyle.max-line-length=100"),
                option("lint.pycodestyle.ignore-overlong-task-comments=true", 'lint.task-tags=["NOTE"]'),
                option("lint.isort.lines-after-imports=1", "lint.isort.lines-between-types=1"),
                option("indent-width=2"),
                *targets("py38", "py314"),
            ]
        )
        + [dataclasses.replace(DEFAULT, name="stable rules only")],
    ),
    Family("Pyflakes", "F", [DEFAULT, PREVIEW, *targets("py38", "py310", "py312", "py314")]),
    Family(
        "pep8-naming",
        "N",
        [
            DEFAULT,
            PREVIEW,
            option('lint.pep8-naming.ignore-names=["*Test*", "x"]'),
            option('lint.pep8-naming.extend-ignore-names=["assert*"]'),
            option('lint.pep8-naming.classmethod-decorators=["declared_attr"]'),
            option('lint.pep8-naming.staticmethod-decorators=["property"]'),
        ],
    ),
    Family(
        "pydocstyle",
        "D",
        [
            DEFAULT,
            PREVIEW,
            option('lint.pydocstyle.convention="google"'),
            option('lint.pydocstyle.convention="numpy"'),
            option('lint.pydocstyle.convention="pep257"'),
            option('lint.pydocstyle.ignore-decorators=["functools.wraps", "property"]'),
            option('lint.pydocstyle.property-decorators=["functools.cached_property"]'),
            option('lint.pydocstyle.convention="google"', "lint.pydocstyle.ignore-var-parameters=true"),
        ],
    ),
    Family("eradicate", "ERA", [DEFAULT, option('lint.task-tags=["NOTE", "Example"]')]),
    Family("flake8-commas", "COM", [DEFAULT]),
    Family(
        "flake8-implicit-str-concat",
        "ISC",
        [DEFAULT, PREVIEW, option("lint.flake8-implicit-str-concat.allow-multiline=false")],
    ),
    Family("unused-noqa", "RUF100", [DEFAULT, PREVIEW]),
    Family(
        "unused-noqa beside others", "RUF100,F,E,W,N,S,C901,ANN", [DEFAULT, PREVIEW, option('lint.external=["B", "PL"]')]
    ),
    Family("flake8-print", "T20", [DEFAULT]),
    Family(
        "flake8-quotes",
        "Q",
        [
            DEFAULT,
            PREVIEW,
            option('lint.flake8-quotes.inline-quotes="single"'),
            option('lint.flake8-quotes.multiline-quotes="single"'),
            option('lint.flake8-quotes.docstring-quotes="single"'),
            option("lint.flake8-quotes.avoid-escape=false"),
            option(
                'lint.flake8-quotes.inline-quotes="single"',
                'lint.flake8-quotes.multiline-quotes="single"',
                'lint.flake8-quotes.docstring-quotes="single"',
            ),
            option('lint.flake8-quotes.inline-quotes="single"', "lint.flake8-quotes.avoid-escape=false"),
            *targets("py38", "py312", "py314"),
        ],
    ),
    Family(
        "isort",
        "I",
        [
            DEFAULT,
            PREVIEW,
            option("line-length=79"),
            option("line-length=120"),
            option("lint.isort.force-single-line=true"),
            option("lint.isort.force-sort-within-sections=true"),
            option("lint.isort.force-sort-within-sections=true", "lint.isort.order-by-type=false", "lint.isort.force-single-line=true"),
            option("lint.isort.combine-as-imports=true"),
            option("lint.isort.combine-as-imports=true", "lint.isort.split-on-trailing-comma=false"),
            option("lint.isort.force-wrap-aliases=true", "lint.isort.combine-as-imports=true"),
            option("lint.isort.order-by-type=false"),
            option("lint.isort.case-sensitive=true"),
            option("lint.isort.from-first=true"),
            option("lint.isort.length-sort=true"),
            option("lint.isort.length-sort-straight=true"),
            option("lint.isort.no-sections=true"),
            option("lint.isort.lines-after-imports=1"),
            option("lint.isort.lines-between-types=1"),
            option('lint.isort.relative-imports-order="closest-to-furthest"'),
            option('lint.isort.known-first-party=["django", "sympy*"]'),
            option('lint.isort.known-third-party=["os"]', 'lint.isort.extra-standard-library=["numpy"]'),
            option('lint.isort.force-to-top=["typing", "sys"]'),
            option('lint.isort.forced-separate=["tests"]'),
            option('lint.isort.no-lines-before=["first-party", "local-folder"]'),
            option('lint.isort.section-order=["future", "third-party", "standard-library", "first-party", "local-folder"]'),
            option('lint.isort.default-section="first-party"'),
            option('lint.isort.required-imports=["from __future__ import annotations"]'),
            option("lint.isort.detect-same-package=false"),
            *targets("py38", "py314"),
        ],
    ),
    Family(
        "flake8-annotations",
        "ANN",
        [DEFAULT]
        + [
            option(f"lint.flake8-annotations.{name}=true")
            for name in (
                "allow-star-arg-any",
                "ignore-fully-untyped",
                "mypy-init-return",
                "suppress-dummy-args",
                "suppress-none-returning",
            )
        ],
    ),
    Family(
        "flake8-bandit",
        "S",
        [
            DEFAULT,
            PREVIEW,
            option("lint.flake8-bandit.check-typed-exception=true"),
            option('lint.flake8-bandit.hardcoded-tmp-directory=["/opt"]'),
            option('lint.flake8-bandit.hardcoded-tmp-directory-extend=["/usr"]'),
            option('lint.flake8-bandit.extend-markup-names=["django.utils.safestring.mark_safe"]'),
        ],
    ),
    Family(
        "complexity",
        "C90,PLR0904,PLR0911,PLR0912,PLR0913,PLR0914,PLR0915,PLR0916,PLR0917,PLR1702,PLR2004",
        previewed(
            [
                DEFAULT,
                option("lint.mccabe.max-complexity=3"),
                option("lint.pylint.max-args=2", "lint.pylint.max-positional-args=2", "lint.pylint.max-branches=4"),
                option("lint.pylint.max-returns=2", "lint.pylint.max-statements=10", "lint.pylint.max-locals=5"),
                option("lint.pylint.max-public-methods=4", "lint.pylint.max-bool-expr=2", "lint.pylint.max-nested-blocks=2"),
                option('lint.pylint.allow-magic-value-types=["int"]', "lint.pylint.allow-magic-values=[0]"),
                option('lint.pylint.extend-allow-magic-values=[2, "x"]'),
            ]
        )
        + [dataclasses.replace(DEFAULT, name="stable rules only")],
    ),
    Family(
        "notebooks",
        "E,W,F,C90,N,D,I,ANN,S,COM,ISC001,ISC002,Q,T20,PLR0911,PLR0912,PLR0913,PLR0915,PLR2004",
        [DEFAULT, PREVIEW],
        in_notebooks=True,
    ),
]


@dataclasses.dataclass
class Run:
    """What is kept of one run: counts."""

    family: Family
    variant: Variant
    theirs: int
    ours: int
    both: int
    seconds: float

    def good(self, slack):
        return all(self.both + slack >= n or self.both >= self.variant.required * n for n in (self.theirs, self.ours))


def version_of(tool):
    return subprocess.run([tool, "--version"], capture_output=True, text=True).stdout.strip()


def percent(part, whole):
    # Rounded down: only what is whole shows as 100.
    return "100 %" if part == whole else f"{int(1e5 * part / whole) / 1e3:.3f} %" if whole else "–"


class Differences:
    """By rule: how many, their causes, one example each."""

    def __init__(self):
        self.known = rules.Known()
        self.seen = set()
        self.counts = collections.Counter()
        self.examples = {}
        self.variants = collections.defaultdict(set)

    def add(self, variant, result, bases):
        for side, findings in (
            ("only ruff", result.theirs - result.ours),
            ("only ours", result.ours - result.theirs),
        ):
            for finding in sorted(findings):
                cause = self.known.cause(side.replace(" ", "-"), finding) or "not known"
                key = (finding[3], side, cause)
                self.variants[key].add(variant.name)
                if (side, finding) in self.seen:
                    continue  # the same one in another run
                self.seen.add((side, finding))
                self.counts[key] += 1
                if key not in self.examples:
                    path, row, column, _ = finding
                    self.examples[key] = rules.place(shortened(path, bases), row, column)


def shortened(path, bases):
    for base in bases:
        if path.startswith(base + os.sep):
            return os.path.join(os.path.basename(base), os.path.relpath(path, base))
    return path


def corpus_line(files):
    return f"{len(files)} files, {sum(os.path.getsize(f) for f in files) / 1e6:.0f} MB"


def write_page(out, files, refused, runs, differences):
    print("# Rules: side by side with ruff\n", file=out)
    print("Generated by `tests/parity/report.py`; do not edit. A finding is (path, line, column, code).\n", file=out)
    print(f"- Peer: {version_of(rules.find_program('ruff', ROOT / 'build/venv/bin/ruff'))}", file=out)
    pins = [line.split()[0] for line in (HERE / "corpus.txt").read_text().splitlines() if line[:1].isalpha()]
    print(f"- Files: {corpus_line(files)}, of {', '.join(pins)}", file=out)
    print(
        f"- Left out: {len(refused.both_broken)} that neither parses, {len(refused.only_ruff_broken)} that only ruff refuses,"
        f" {len(refused.only_ours_broken)} that only we refuse, {len(refused.not_utf8)} not in UTF-8, which ruff does not read\n",
        file=out,
    )
    print("“Found” is the share of ruff's findings that we have, “confirmed” the share of ours that ruff has.\n", file=out)
    print("| family | options | ruff | ours | found | confirmed |", file=out)
    print("|---|---|---:|---:|---:|---:|", file=out)
    for run in runs:
        print(
            f"| {run.family.name} | {f'`{run.variant.name}`' if run.variant.options else run.variant.name} | {run.theirs} | {run.ours} "
            f"| {percent(run.both, run.theirs)} | {percent(run.both, run.ours)} |",
            file=out,
        )
    print("\n## Differences by rule\n", file=out)
    if not differences.counts:
        print("None.", file=out)
    else:
        write_differences(out, differences)


def write_differences(out, differences):
    print("Counted once where several runs show the same one.\n", file=out)
    print("| rule | side | count | cause | example |", file=out)
    print("|---|---|---:|---|---|", file=out)
    for (code, side, cause), count in sorted(differences.counts.items()):
        print(f"| {code} | {side} | {count} | {cause} | `{differences.examples[code, side, cause]}` |", file=out)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sample", type=int, default=0, metavar="N", help="a fixed choice of N files")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--family", action="append", default=[], metavar="NAME", help="only these families")
    parser.add_argument("--defaults-only", action="store_true", help="only the first run of each family")
    parser.add_argument("--output", metavar="FILE", help="write the page there")
    parser.add_argument("--ours", default="")
    parser.add_argument("paths", nargs="+", metavar="PATH")
    args = parser.parse_args()
    files = rules.collect(args.paths, args.sample)
    bases = [os.path.abspath(p) for p in args.paths]
    slack = 1 if args.sample else 0
    runs, differences, bad, refused = [], Differences(), 0, None
    temporary = tempfile.TemporaryDirectory()
    folder = os.path.join(temporary.name, "notebooks")
    os.mkdir(folder)
    cells = []
    for family in FAMILIES:
        if args.family and family.name not in args.family:
            continue
        if family.in_notebooks:
            cells = cells or notebooks.write(folder, files)
        for variant in family.variants[: 1 if args.defaults_only else None]:
            start = time.monotonic()
            switches = rules.Switches(list(variant.options), variant.preview)
            result = rules.compare(cells if family.in_notebooks else files, family.select, variant.target, switches, args.jobs, ours=args.ours)
            theirs, ours, both = len(result.theirs), len(result.ours), len(result.theirs & result.ours)
            run = Run(family, variant, theirs, ours, both, time.monotonic() - start)
            runs.append(run)
            refused = refused or result
            differences.add(variant, result, [*bases, folder])
            bad += not run.good(slack)
            print(
                f"{'ok ' if run.good(slack) else 'BAD'} {family.name:27} {variant.name:60.60} ruff {theirs} ours {ours}"
                f" found {percent(both, theirs)} confirmed {percent(both, ours)}  {run.seconds:.0f} s",
                flush=True,
            )
    for key, count in sorted(differences.counts.items()):
        code, side, cause = key
        print(f"{code:8} {side}  {count:6}  {cause}  e.g. {differences.examples[key]}")
    if args.output:
        with open(args.output, "w", encoding="utf-8") as out:
            write_page(out, files, refused, runs, differences)
            if not args.family:
                print("\n" + flake8.section(flake8.Outcome(files, args.jobs, args.ours)), end="", file=out)
    print(f"runs {len(runs)}  below the mark {bad}  differences {sum(differences.counts.values())}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
