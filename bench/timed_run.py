"""One run of a command, started and timed by the small program `measure` (bench/measure.cpp): what an interpreter takes to start a
process and to hear of its end is a tenth of what a run on few files takes."""

import os
import subprocess
import tempfile
from pathlib import Path

MEASURE = str(Path(__file__).resolve().parent.parent / "build" / "bin" / "measure")


def timed_run(argv, environment=None, text=None, measure=MEASURE):
    """Exit status, wall and CPU seconds, and the largest resident set in MiB; `text` is the standard input. A status of 127 also
    stands for a command that could not be run, or that a signal has ended: the times are 0 then."""
    with tempfile.TemporaryFile() as stdin, tempfile.NamedTemporaryFile("r") as note:
        if text is not None:
            stdin.write(text.encode())
            stdin.seek(0)
        status = subprocess.run(
            [measure, note.name, *argv],
            check=False,
            stdin=stdin,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **(environment or {})},
        ).returncode
        wall, cpu, peak = map(int, note.read().split() or (0, 0, 0))
    return status, wall / 1e9, cpu / 1e6, peak / 1024
