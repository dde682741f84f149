"""pyforge check --watch: runs again when files change, and only on those."""

from __future__ import annotations

import os
import pty
import shutil
import signal
import subprocess
import threading
import time

import pytest
from driver import BINARY

BAD = "x = y == None\n"


class Watching:
    """A running `check --watch`. Both its streams come through one pipe, so that their order is known."""

    def __init__(self, folder, *arguments, stdout=None):
        self.process = subprocess.Popen(
            [BINARY, "check", "--select", "E711", "--watch", *arguments],
            cwd=folder,
            stdout=stdout or subprocess.PIPE,
            stderr=subprocess.PIPE if stdout else subprocess.STDOUT,
            text=True,
        )
        self.lines: list[str] = []
        told = self.process.stderr if stdout else self.process.stdout
        threading.Thread(target=lambda: self.lines.extend(iter(told.readline, "")), daemon=True).start()

    def rounds(self) -> int:
        return sum(line.startswith("Watching") for line in list(self.lines))

    def findings(self, start=0) -> list[str]:
        return [line.split(": ")[0] for line in self.lines[start:] if ": E711" in line or line.startswith("{")]

    def after(self, act) -> list[str]:
        """The findings of the run that follows an act."""
        rounds, seen = self.rounds(), len(self.lines)
        act()
        self.wait(lambda: self.rounds() > rounds)
        self.told = self.lines[seen:]
        return self.findings(seen)

    def wait(self, condition):
        until = time.monotonic() + 60
        while not condition():
            assert time.monotonic() < until and self.process.poll() is None, self.lines
            time.sleep(0.01)

    def end(self, number=signal.SIGINT) -> int:
        self.process.send_signal(number)
        return self.process.wait(30)


@pytest.fixture
def watching(tmp_path):
    started = []

    def start(*arguments, **more):
        started.append(Watching(tmp_path, *arguments, **more))
        return started[-1]

    yield start
    for it in started:
        it.process.kill()
        it.process.wait()


def test_changes(watching, write, tmp_path):
    write("pkg/a.py", BAD)
    write("pkg/b.py", BAD)
    it = watching(".")
    it.wait(lambda: it.rounds() == 1)
    assert it.findings() == ["pkg/a.py:1:10", "pkg/b.py:1:10"]
    assert it.after(lambda: write("pkg/a.py", "\n" + BAD)) == ["pkg/a.py:2:10", "pkg/b.py:1:10"]
    assert "1 file analysed again.\n" in it.told
    # As editors save: a new file moved over the old one.
    new = write("pkg/.a.tmp", "\n\n" + BAD)
    assert it.after(lambda: new.rename(tmp_path / "pkg/a.py")) == ["pkg/a.py:3:10", "pkg/b.py:1:10"]
    assert it.after(lambda: (tmp_path / "pkg/b.py").unlink()) == ["pkg/a.py:3:10"]
    assert it.after(lambda: write("new/deep/c.py", BAD)) == ["new/deep/c.py:1:10", "pkg/a.py:3:10"]
    assert it.after(lambda: write("new/deep/c.py", "x = 1\n")) == ["pkg/a.py:3:10"]
    # What is no Python makes no run.
    write("notes.txt", "x")
    time.sleep(0.4)
    before = it.rounds()
    time.sleep(0.3)
    assert it.rounds() == before
    # A configuration file: everything again.
    assert it.after(lambda: write("pyproject.toml", "[tool.pyforge]\nexclude = ['pkg']\n")) == []
    assert it.after(lambda: write("pyproject.toml", "[tool.pyforge]\nline-length = 'x'\n")) is not None
    assert it.after(lambda: (tmp_path / "pyproject.toml").unlink()) == ["pkg/a.py:3:10"]
    assert it.end() == 0


def test_bursts_are_one_run(watching, write):
    for number in range(30):
        write(f"m{number}.py")
    it = watching("--isolated", ".")
    it.wait(lambda: it.rounds() == 1)
    it.after(lambda: [write(f"m{number}.py", BAD) for number in range(30)])
    it.wait(lambda: any(line.startswith("m29.py") for line in list(it.lines)))
    assert it.rounds() <= 10
    assert it.end(signal.SIGTERM) == 0


def test_named_files_and_formats(watching, write):
    write("a.py", BAD)
    write("b.py", BAD)
    it = watching("--isolated", "--output-format", "json-lines", "a.py")
    it.wait(lambda: it.rounds() == 1)
    write("b.py", BAD * 2)
    it.after(lambda: write("a.py", BAD * 3))
    assert len(it.findings()) == 4 and all('"filename":"a.py"' in line for line in it.findings())
    assert it.end() == 0


def test_a_change_right_after_the_first_run_is_seen(watching, write):
    for number in range(10):
        write(f"f{number}/a.py", BAD)
    for _ in range(5):
        it = watching("--isolated", ".")
        it.wait(lambda: it.rounds() == 1)
        assert len(it.after(lambda: write("f9/a.py", "x = 1\n"))) == 9
        assert it.end() == 0
        write("f9/a.py", BAD)


def test_folders_that_come_again(watching, write, tmp_path):
    write("a/b/c.py", BAD)
    it = watching("--isolated", ".")
    it.wait(lambda: it.rounds() == 1)
    assert it.after(lambda: (tmp_path / "a/b").rename(tmp_path / "a/d")) == ["a/d/c.py:1:10"]
    assert it.after(lambda: write("a/b/c.py", BAD)) == ["a/b/c.py:1:10", "a/d/c.py:1:10"]
    assert it.after(lambda: shutil.rmtree(tmp_path / "a/b")) == ["a/d/c.py:1:10"]
    assert it.after(lambda: write("a/b/c.py", BAD)) == ["a/b/c.py:1:10", "a/d/c.py:1:10"]
    assert it.after(lambda: write("a/b/c.py", "x = 1\n")) == ["a/d/c.py:1:10"]
    assert it.end() == 0


def test_terminal_is_cleared(watching, write):
    write("a.py", BAD)
    ours, theirs = pty.openpty()
    it = watching("--isolated", "--color", "never", "a.py", stdout=theirs)
    it.wait(lambda: it.rounds() == 1)
    assert os.read(ours, 1000).startswith(b"\x1b[2J\x1b[3J\x1b[Ha.py:1:10: E711")
    assert it.end() == 0
    os.close(ours)
    os.close(theirs)


def test_mistakes(pyforge):
    outcome = pyforge("check", "--watch", "-")
    assert outcome.status == 2 and "not at standard input" in outcome.err
    assert pyforge("check", "--watch", "--select", "NOPE1", ".").status == 2
