#!/usr/bin/env python3
"""What a start costs, side by side: paired runs in alternation (A B, B A, …) of whole processes.

    startup.py [--pairs N] [--warm-pairs N] [--only WORD,…] [--pyforge FILE] [--instructions] [CORPUS]

Compares `pyforge check ONE.py --isolated --no-cache` with the same of ruff (one), a run over CORPUS (build/corpus) whose results are
all in the cache (warm), and `import pyforge` with an interpreter that does nothing (import). For each it prints medians of wall and
CPU time, the median of the pairs' ratios, and in how many pairs the first was faster. --instructions counts those of `one` with
callgrind, too, which does not depend on what else the machine does. Both print what ruff calls concise. Exits 1 when pyforge costs more than ruff or the import
more than 30 ms.
"""

import argparse
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile

from timed_run import timed_run

ROOT = pathlib.Path(__file__).resolve().parents[1]
IMPORT_LIMIT = 0.030  # seconds


def run_once(command, environment):
    """Wall and CPU seconds of one process."""
    status, wall, cpu, _ = timed_run(command, environment)
    if status not in (0, 1):
        sys.exit(f"startup.py: {' '.join(command)} ended with {status}")
    return wall, cpu


def compare(title, names, commands, pairs, environment=None):
    """Prints one comparison; the medians of wall and CPU time of both."""
    environment = environment or {}
    taken = ([], [])
    for _ in range(2):
        for command in commands:
            run_once(command, environment)
    for pair in range(pairs):
        for side in (0, 1) if pair % 2 == 0 else (1, 0):
            taken[side].append(run_once(commands[side], environment))
    medians = []
    for kind, label in enumerate(("wall", "CPU")):
        ours = [sample[kind] for sample in taken[0]]
        theirs = [sample[kind] for sample in taken[1]]
        ratio = statistics.median(b / a for a, b in zip(ours, theirs) if a > 0)
        faster = sum(a < b for a, b in zip(ours, theirs))
        medians.append((statistics.median(ours), statistics.median(theirs)))
        print(
            f"{title:7} {label:4} {names[0]} {medians[-1][0] * 1e3:8.2f} ms  {names[1]} {medians[-1][1] * 1e3:8.2f} ms  "
            f"ratio {ratio:5.2f}  {names[0]} faster in {faster} of {pairs} pairs"
        )
    return medians


def instructions(command):
    with tempfile.TemporaryDirectory() as scratch:
        run = subprocess.run(
            ["valgrind", "--tool=callgrind", f"--callgrind-out-file={scratch}/record", *command], capture_output=True, text=True
        )
    found = re.search(r"refs:\s+([\d,]+)", run.stderr)
    return int(found[1].replace(",", "")) if found else 0


def small_file(corpus, scratch):
    """A usual file: of those of the package celery the one of median size."""
    files = sorted((corpus / "celery").rglob("*.py"), key=lambda file: (file.stat().st_size, file.name))
    copy = pathlib.Path(scratch) / "one.py"
    shutil.copy(files[len(files) // 2], copy)
    return str(copy)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, default=100)
    parser.add_argument("--warm-pairs", type=int, default=10)
    parser.add_argument("--only", default="one,warm,import")
    parser.add_argument("--pyforge", default=str(ROOT / "build/bin/pyforge"))
    parser.add_argument("--instructions", action="store_true")
    parser.add_argument("corpus", nargs="?", type=pathlib.Path, default=ROOT / "build/corpus", metavar="CORPUS")
    args = parser.parse_args()
    chosen = args.only.split(",")
    ruff = str(pathlib.Path(sys.executable).parent / "ruff")
    dearer = []
    with tempfile.TemporaryDirectory() as scratch:
        check = ["check", small_file(args.corpus, scratch), "--isolated", "--no-cache", "--output-format", "concise"]
        tools = ("pyforge", "ruff")
        if "one" in chosen:
            medians = compare("one", tools, ([args.pyforge, *check], [ruff, *check]), args.pairs)
            dearer += ["one"] if any(ours > theirs for ours, theirs in medians) else []
            if args.instructions:
                counts = [instructions([tool, *check]) for tool in (args.pyforge, ruff)]
                print(f"one     instructions: pyforge {counts[0]:,}  ruff {counts[1]:,}  ratio {counts[1] / counts[0]:.2f}")
                dearer += ["one (instructions)"] if counts[0] > counts[1] else []
        if "warm" in chosen:
            warm = ["check", str(args.corpus.resolve()), "--isolated", "--select", "E4,E7,E9,F", "--output-format", "concise", "--cache-dir"]
            commands = ([args.pyforge, *warm, scratch + "/pyforge"], [ruff, *warm, scratch + "/ruff"])
            medians = compare("warm", tools, commands, args.warm_pairs)
            dearer += ["warm"] if any(ours > theirs for ours, theirs in medians) else []
        if "import" in chosen:
            path = {"PYTHONPATH": str(ROOT / "build/python")}
            commands = ([sys.executable, "-c", "import pyforge"], [sys.executable, "-c", "pass"])
            medians = compare("import", ("import", "pass"), commands, args.pairs, path)
            dearer += ["import"] if medians[0][0] - medians[0][1] > IMPORT_LIMIT else []
    print("dearer than allowed: " + (", ".join(dearer) or "none"))
    return 1 if dearer else 0


if __name__ == "__main__":
    sys.exit(main())
