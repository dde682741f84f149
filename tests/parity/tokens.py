#!/usr/bin/env python3
"""Compares our tokens with those of CPython's `tokenize`, file by file: kinds and positions of every token and comment.

    tests/parity/tokens.py [--sample N] [--target-version py314|py311] [--jobs N] [--stdlib] PATH...

Files that CPython does not parse are counted as refused and compared by the first error alone, where that error is one of
the tokenizer. Exit status 0 only when everything is equal.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import queue
import sys
import threading
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from syntax import (  # noqa: E402
    CRASH,
    ROOT,
    Oracle,
    PlainHost,
    Unavailable,
    files_under,
    sample,
    show_difference,
    standard_libraries,
)


def our_answers(command: list[str], files: list[Path], jobs: int) -> dict[Path, str]:
    todo: queue.SimpleQueue = queue.SimpleQueue()
    for file in files:
        todo.put(file)
    answers: dict[Path, str] = {}

    def serve() -> None:
        host = PlainHost(command)
        while True:
            try:
                file = todo.get_nowait()
            except queue.Empty:
                break
            text = host.ask_path(file)
            if text != CRASH and not text.startswith("error "):
                text = "ok " + hashlib.blake2b(text.encode(), digest_size=16).hexdigest()
            answers[file] = text
        host.close()

    threads = [threading.Thread(target=serve) for _ in range(jobs)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH")
    parser.add_argument("--sample", type=int, default=0, metavar="N", help="compare N of the files, always the same ones")
    parser.add_argument("--target-version", default="py314", choices=["py314", f"py3{sys.version_info[1]}"])
    parser.add_argument("--jobs", type=int, default=0, metavar="N")
    parser.add_argument("--stdlib", action="store_true", help="add the standard libraries of this Python and of 3.14")
    parser.add_argument("--show", type=int, default=20, metavar="N", help="show at most N differences")
    parser.add_argument("--tool", type=Path, default=ROOT / "build/bin/dump_tokens", help="the built dump_tokens")
    args = parser.parse_args()
    if not args.paths and not args.stdlib:
        parser.error("name at least one PATH, or --stdlib")
    if not args.tool.is_file():
        sys.exit(f"tokens.py: {args.tool} is not built (ninja -C build dump_tokens)")

    jobs = args.jobs or max(1, len(os.sched_getaffinity(0)))
    files = sample(files_under(args.paths + (standard_libraries() if args.stdlib else [])), args.sample)
    command = [str(args.tool), args.target_version.removeprefix("py")]
    ours = our_answers(command, files, jobs)
    try:
        oracle = Oracle("worker_tokens.py", args.target_version, jobs)
        theirs = dict(oracle.ask(files, mode="hash"))
    except Unavailable as reason:
        print(f"left out: {reason}")
        return 3

    equal = refused = 0
    differ: list[Path] = []
    for file in files:
        if theirs[file].startswith("error") or theirs[file] == CRASH:
            refused += 1
        elif ours[file] == theirs[file]:
            equal += 1
        else:
            differ.append(file)
    for file in differ[: args.show]:
        host = PlainHost(command)
        show_difference(file, dict(oracle.ask([file], mode="full"))[file], host.ask_path(file))
        host.close()
    print(f"files {len(files)}  equal {equal}  differ {len(differ)}  refused-by-cpython {refused}")
    return 1 if differ else 0


if __name__ == "__main__":
    sys.exit(main())
