#!/usr/bin/env python3
"""Instructions per byte of each stage, counted by callgrind on a fixed package, against checked-in figures.

    instructions.py [--update] [--pyforge FILE] [--margin PERCENT] [FOLDER]

Counts do not depend on what else the machine does, nor, where it has AVX2, on what its processor can: one thread, files by their names below FOLDER,
symbols bound before the start, the C library's plain routines. So a stage that has become dearer shows although times would hide it.
FOLDER is the package of the corpus that the figures are for (build/corpus/celery). "start" is a whole run over an empty file.

The figures hold for the rules that are on record with them, so that a new rule does not count as a loss; together the new ones
may cost NEW_RULE instructions a byte each. Exits 1 when a stage costs more than its figure and the margin (10 %), or the new rules
more than that; a stage that has become cheaper by more than the margin is told, so that the figures can follow: --update writes
them, for all rules. They hold for g++ 12, x86-64 and the flags of the release preset.
"""

import argparse
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[1]
FIGURES = pathlib.Path(__file__).with_name("instructions.json")
NEW_RULE = 2.0  # six times the mean of all rules
# What each stage's work hangs below; inclusive counts.
STAGES = {
    "decode": "pyforge::source::decode(",
    "lex": "pyforge::lex::tokenize(",
    "parse": "pyforge::parse::parse_module(",
    "semantics": "pyforge::semantic::build(",
    "metrics": "pyforge::metrics::measure(",
    "rules": "pyforge::lint::run(",
    "report": "pyforge::engine::build_report(",
}
# Without these the C library takes what the processor of this machine has.
FEATURES = (
    "AVX512F AVX512VL AVX512BW AVX512CD AVX512DQ AVX512ER AVX512PF AVX2 AVX AVX_Fast_Unaligned_Load FMA "
    "FMA4 BMI1 BMI2 LZCNT MOVBE SSE4_2 SSE4_1 SSSE3 ERMS FSRM RTM"
)
ENVIRONMENT = {
    "PATH": os.environ.get("PATH", "/usr/bin"),
    "LC_ALL": "C",
    "LD_BIND_NOW": "1",
    "GLIBC_TUNABLES": "glibc.cpu.hwcaps=" + ",".join(f"-{name},-{name}_Usable" for name in FEATURES.split()),
}


def callgrind(pyforge, folder, arguments):
    """Inclusive counts by function of one run, and the sum under ''."""
    with tempfile.TemporaryDirectory() as scratch:
        record = pathlib.Path(scratch) / "callgrind"
        run = subprocess.run(
            ["valgrind", "--tool=callgrind", f"--callgrind-out-file={record}", pyforge, "check", "--isolated", "--no-cache", "-q"]
            + ["--jobs", "1", "--exit-zero", "--output-format", "json", *arguments],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            cwd=folder,
            env=ENVIRONMENT,
        )
        if run.returncode:
            sys.exit(f"instructions.py: callgrind ended with {run.returncode}: {run.stderr[-2000:]}")
        text = subprocess.run(
            ["callgrind_annotate", "--inclusive=yes", "--threshold=100", str(record)], capture_output=True, text=True, check=True
        ).stdout
    counts = {}
    for line in text.splitlines():
        if match := re.match(r"\s*([\d,]+) \([^)]*\)\s+(PROGRAM TOTALS|\S*?:pyforge::.*)", line):
            name = "" if match[2] == "PROGRAM TOTALS" else match[2].partition(":")[2]
            if "[clone" not in name:
                counts[name] = max(counts.get(name, 0), int(match[1].replace(",", "")))
    return counts


def by_stage(pyforge, folder, rules):
    """Instructions per byte by stage with these rules."""
    files = sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*.py"))
    if not files:
        sys.exit(f"instructions.py: no Python files in {folder}")
    size = sum((folder / file).stat().st_size for file in files)
    counts = callgrind(pyforge, folder, ["--select", rules, *files])
    found = {}
    for stage, function in STAGES.items():
        found[stage] = round(max((n for name, n in counts.items() if name.startswith(function)), default=0) / size, 2)
    return found


def start(pyforge):
    with tempfile.TemporaryDirectory() as scratch:
        (pathlib.Path(scratch) / "empty.py").touch()
        return callgrind(pyforge, scratch, ["empty.py"])[""]


def stable_rules(pyforge):
    listed = subprocess.run([pyforge, "rules", "--select", "ALL", "--output-format", "json"], capture_output=True, check=True).stdout
    return sorted(rule["code"] for rule in json.loads(listed) if rule["status"] != "preview")


def report(name, unit, now, before, margin):
    """Prints one line; whether it is dearer than allowed."""
    change = 100 * (now / before - 1) if before else 100.0
    dearer = change > margin or not now
    note = "  dearer than the margin allows" if dearer else "  cheaper: --update" if change < -margin else ""
    print(f"{name:10} {now:12,.2f} {unit:20} {before:12,.2f} on record  {change:+6.1f} %{note}")
    return dearer


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--update", action="store_true", help="write the figures")
    parser.add_argument("--pyforge", default=str(ROOT / "build/bin/pyforge"))
    parser.add_argument("--margin", type=float, default=10, metavar="PERCENT")
    parser.add_argument("folder", nargs="?", type=pathlib.Path, default=ROOT / "build/corpus/celery", metavar="FOLDER")
    args = parser.parse_args()
    if not shutil.which("valgrind"):
        sys.exit("instructions.py: valgrind is not installed")
    known = stable_rules(args.pyforge)
    every = by_stage(args.pyforge, args.folder, ",".join(known))
    at_start = start(args.pyforge)
    if args.update:
        record = {"start": at_start, "stages": every, "rules": " ".join(known)}
        FIGURES.write_text(json.dumps(record, indent=2) + "\n")
    record = json.loads(FIGURES.read_text())
    on_record = record["rules"].split()
    new = sorted(set(known) - set(on_record))
    # A rule that no longer exists, or has gone to preview, takes its cost with it.
    found = by_stage(args.pyforge, args.folder, ",".join(sorted(set(on_record) & set(known)))) if new else every
    dearer = sum([report(stage, "instructions a byte", now, record["stages"].get(stage, 0), args.margin) for stage, now in found.items()])
    dearer += report("start", "instructions", at_start, record["start"], args.margin)
    if new:
        each = (every["rules"] - found["rules"]) / len(new)
        note = f"  dearer than {NEW_RULE:.2f} each" if each > NEW_RULE else ""
        print(f"new rules  {each:12,.2f} instructions a byte for each of {len(new)}: {' '.join(new)}{note}")
        dearer += each > NEW_RULE
    print(f"figures {len(found) + 1}  new rules {len(new)}  dearer {dearer}")
    return 1 if dearer else 0


if __name__ == "__main__":
    sys.exit(main())
