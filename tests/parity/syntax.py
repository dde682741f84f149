#!/usr/bin/env python3
"""Compares our syntax trees with CPython's own, file by file: kinds, fields, constants, positions; and the line of the
first error where a file is refused.

    tests/parity/syntax.py [--sample N] [--target-version py314|py311] [--jobs N] [--stdlib] [--readable] PATH...

CPython 3.14 runs under Node (npm package pyodide), 3.11 is the interpreter that runs this script. For py311 positions
inside f-strings and the lines of their errors are left out: its own are not exact. With --readable the texts of ast.dump()
and of our readable dump are compared instead of the canonical ones. Exit status 0 only when everything is equal.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import queue
import sys
import sysconfig
import threading
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent / "oracle"))
from oracle import CRASH, ROOT, Oracle, Unavailable, _Host, pyodide_folder  # noqa: E402

SKIPPED_FOLDERS = {"site-packages", "dist-packages", "__pycache__", ".git"}


def files_under(paths: list[Path]) -> dict[Path, str]:
    """Every Python file under the paths, with its name below the path that led to it."""
    found: dict[Path, str] = {}
    for path in paths:
        if path.is_dir():
            for folder, folders, names in os.walk(path):
                folders[:] = sorted(name for name in folders if name not in SKIPPED_FOLDERS)
                for name in sorted(names):
                    file = Path(folder, name)
                    if name.endswith((".py", ".pyi")) and file.is_file():
                        found.setdefault(file.resolve(), os.path.relpath(file, path))
        elif path.is_file():
            found.setdefault(path.resolve(), path.name)
        else:
            sys.exit(f"syntax.py: no such file or folder: {path}")
    return found


def standard_libraries() -> list[Path]:
    """The machine's own with its tests, and that of CPython 3.14 (unpacked once)."""
    paths = [Path(sysconfig.get_path("stdlib"))]
    folder = ROOT / "build/oracle/stdlib314"
    if not folder.is_dir():
        try:
            archive = pyodide_folder() / "python_stdlib.zip"
        except Unavailable:
            return paths
        with zipfile.ZipFile(archive) as zipped:
            zipped.extractall(folder, [name for name in zipped.namelist() if name.endswith(".py")])
    return [*paths, folder]


def sample(files: dict[Path, str], count: int) -> list[Path]:
    """The same files on every machine as long as their names below the given paths are the same."""
    chosen = list(files)
    if 0 < count < len(chosen):
        chosen.sort(key=lambda file: hashlib.sha256(files[file].encode()).digest())
        chosen = chosen[:count]
    return sorted(chosen)


class Ours:
    """The developers' tool that dumps our trees, in several processes."""

    def __init__(self, tool: Path, version: str, fstring_positions: bool, jobs: int, readable: bool = False) -> None:
        self.command = [str(tool), version.removeprefix("py"), *(["--readable"] if readable else [])]
        if not fstring_positions:
            self.command.append("--no-fstring-positions")
        self.jobs = jobs

    def answers(self, files: list[Path]) -> dict[Path, str]:
        """`ok DIGEST`, `error LINE` or CRASH for each file."""
        todo: queue.SimpleQueue = queue.SimpleQueue()
        for file in files:
            todo.put(file)
        answers: dict[Path, str] = {}

        def serve() -> None:
            host = PlainHost(self.command)
            while True:
                try:
                    file = todo.get_nowait()
                except queue.Empty:
                    break
                text = host.ask_path(file)
                if text.startswith("error "):
                    text = " ".join(text.split(" ", 2)[:2])
                elif text != CRASH:
                    text = "ok " + hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
                answers[file] = text
            host.close()

        threads = [threading.Thread(target=serve) for _ in range(self.jobs)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return answers

    def full(self, file: Path) -> str:
        host = PlainHost(self.command)
        try:
            return host.ask_path(file)
        finally:
            host.close()


class PlainHost(_Host):
    """Takes bare paths and sends no version when it starts."""

    def _start(self):
        import subprocess

        self._process = subprocess.Popen(self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        return self._process

    def ask_path(self, file: Path) -> str:
        process = self._process or self._start()
        try:
            process.stdin.write(os.fsencode(file) + b"\n")
            process.stdin.flush()
            answer = self._read()
        except BrokenPipeError:
            answer = None
        if answer is None:
            self.close()
            return CRASH
        return answer


def show_difference(file: Path, theirs: str, ours: str) -> None:
    print(f"{file}")
    if theirs.startswith("error") or ours.startswith("error") or CRASH in (theirs, ours):
        print(f"    CPython: {theirs.splitlines()[0]}\n    ours:    {ours.splitlines()[0]}")
        return
    a, b = theirs.splitlines(), ours.splitlines()
    at = next((i for i, (x, y) in enumerate(zip(a, b)) if x != y), min(len(a), len(b)))
    for line in a[max(0, at - 2) : at]:
        print(f"             {line[:160]}")
    print(f"    CPython: {a[at][:300] if at < len(a) else '(end)'}")
    print(f"    ours:    {b[at][:300] if at < len(b) else '(end)'}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH")
    parser.add_argument("--sample", type=int, default=0, metavar="N", help="compare N of the files, always the same ones")
    parser.add_argument("--target-version", default="py314", choices=["py314", f"py3{sys.version_info[1]}"])
    parser.add_argument("--jobs", type=int, default=0, metavar="N")
    parser.add_argument("--stdlib", action="store_true", help="add the standard libraries of this Python and of 3.14")
    parser.add_argument("--readable", action="store_true", help="compare the texts for people, ast.dump() with ours")
    parser.add_argument("--fresh", action="store_true", help="ask CPython again even where its answer is known")
    parser.add_argument("--show", type=int, default=20, metavar="N", help="show at most N differences")
    parser.add_argument("--tool", type=Path, default=ROOT / "build/bin/syntax_dump", help="the built syntax_dump")
    args = parser.parse_args()
    if not args.paths and not args.stdlib:
        parser.error("name at least one PATH, or --stdlib")
    if not args.tool.is_file():
        sys.exit(f"syntax.py: {args.tool} is not built (ninja -C build syntax_dump)")

    jobs = args.jobs or max(1, len(os.sched_getaffinity(0)))
    version = args.target_version
    exact = int(version.removeprefix("py3")) >= 12
    files = sample(files_under(args.paths + (standard_libraries() if args.stdlib else [])), args.sample)
    request = {"fstring_positions": exact, **({"readable": True} if args.readable else {})}
    ours = Ours(args.tool, version, exact, jobs, args.readable)
    our_answers = ours.answers(files)
    try:
        oracle = Oracle("worker_ast.py", version, jobs, args.fresh)
        their_answers = dict(oracle.ask(files, mode="hash", **request))
    except Unavailable as reason:
        print(f"left out: {reason}")
        return 3

    equal = 0
    refused = 0
    differ, only_we, only_they, unjudged = [], [], [], []
    for file in files:
        mine, theirs = our_answers[file], their_answers[file]
        if theirs == CRASH:
            unjudged.append(file)
        elif mine == CRASH:
            differ.append(file)
        elif mine.startswith("ok") and theirs.startswith("error"):
            only_we.append(file)
        elif mine.startswith("error") and theirs.startswith("ok"):
            only_they.append(file)
        elif mine == theirs or theirs in ("error 0", "error *") and mine.startswith("error"):
            equal += 1
            refused += theirs.startswith("error")
        else:
            differ.append(file)

    wrong = [*differ, *only_we, *only_they]
    full = dict(oracle.ask(wrong[: args.show], mode="full", **request))
    for file in wrong[: args.show]:
        show_difference(file, full[file], ours.full(file))
    if len(wrong) > args.show:
        print(f"… and {len(wrong) - args.show} more")
    for file in unjudged:
        print(f"{file}\n    CPython itself died on this file")
    print(f"refused by both at the same line: {refused}")
    print(
        f"files {len(files)}  equal {equal}  differ {len(differ)}  "
        f"only-we-accept {len(only_we)}  only-cpython-accepts {len(only_they)}"
        + (f"  not judged {len(unjudged)}" if unjudged else "")
    )
    return 0 if equal == len(files) else 1


if __name__ == "__main__":
    sys.exit(main())
