#!/usr/bin/env python3
"""Compares our scopes and what each name means in them with CPython's symbol tables, file by file.

    tests/parity/scopes.py [--sample N] [--target-version py314|py311] [--jobs N] [--stdlib] PATH...

Compared: the tree of scopes (type, name, line) and for every name of every scope whether it is local, free, global by
declaration or by default, and whether it is assigned, used, a parameter, imported, annotated, declared global or nonlocal,
a type parameter, a comprehension's variable, passed on by a class; and the line and message where CPython's symbol table
refuses a file. CPython 3.14 runs under Node (npm package pyodide), 3.11 is the interpreter that runs this script. Exit
status 0 only when everything is equal.

Our model keeps every scope that the language has; where one version of CPython has another way to keep them, ours are
mapped to it here, and only here:

- Order: tables beside each other are compared in the order of line, type and name; symbols in that of their names.
- Cells are local: whether a local name needs a cell depends on the inlining below.
- Names that the compiler makes up are left out on both sides (`.0`, `.type_params`, `__classdict__` …).
- 3.12 and later inline list, set and dict comprehensions (not those in annotation scopes of a class): their names become
  names of the table around them, unless it has them already; the tables inside them move up.
- A `global` statement anywhere (and a walrus in a comprehension of the module) marks the name in the module's table too.
- 3.11 does not tell which names are comprehension variables, and marks what a class hands on only if the class binds it.
- Unknown features of `__future__` are errors of the parser in 3.14 and of the symbol table before; that they come first,
  `await` and `async` outside of asynchronous functions and `__debug__` as a target are left to a later stage before 3.14.
- Late annotations: with `from __future__ import annotations` no version has tables for them. In 3.14 every function has
  one, annotated or not, and so do local variables, whose annotations are never evaluated: their names count only where a
  lambda or comprehension inside uses them. Empty tables of annotations are left out on both sides.
"""

from __future__ import annotations

import argparse
import os
import sys
import threading
import queue
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parent / "oracle"))
from oracle import CRASH, ROOT, Oracle, Unavailable  # noqa: E402
from syntax import PlainHost, files_under, sample, standard_libraries  # noqa: E402

# As in src/semantic/model.hpp.
MODULE, CLASS, FUNCTION, LAMBDA, COMPREHENSION, PARAMETERS, ALIAS, VARIABLE, ANNOTATION = range(9)
TYPES = [
    "module",
    "class",
    "function",
    "function",
    "function",
    "parameters",
    "alias",
    "variable",
    "annotation",
]
VISITS_CLASS, UNEVALUATED = 16, 32
FLAGS = [
    (32, "global"),
    (1, "assigned"),
    (4, "parameter"),
    (64, "nonlocal"),
    (2, "used"),
    (512, "free-in-class"),
    (8, "imported"),
    (16, "annotated"),
    (256, "iteration"),
    (128, "type-parameter"),
]
BOUND = 1 | 4 | 8
LOCAL, CELL, FREE, IMPLICIT, EXPLICIT = range(5)
MADE_UP = {"__classdict__", "__conditional_annotations__", "__type_params__"}
RESOLUTIONS = ["local", "local", "free", "implicit", "explicit"]


class Table:
    __slots__ = ("kind", "type", "line", "name", "flags", "symbols", "children")

    def __init__(self, type: str, line: int, name: str, kind: int = 0, flags: int = 0) -> None:
        self.type, self.line, self.name, self.kind, self.flags = type, line, name, kind, flags
        self.symbols: dict = {}
        self.children: list[Table] = []


def read_theirs(text: str) -> Table:
    path: list[Table] = []
    for line in text.split("\n"):
        if line[0].isdigit():
            depth, kind, number, name = line.split(" ", 3)
            table = Table(kind, int(number), name)
            del path[int(depth) :]
            if path:
                path[-1].children.append(table)
            path.append(table)
        else:
            name, flags = line.split(" ", 1)
            path[-1].symbols[name] = flags
    return path[0]


def read_ours(text: str) -> tuple[Table, bool]:
    lines = text.split("\n")
    future = lines[0] == "file 1"
    tables: list[Table] = []
    for line in lines[1:]:
        if line[:1] == "@":
            _, _, parent, kind, number, flags, name = line.split(" ", 6)
            tables.append(Table(TYPES[int(kind)], int(number), name, int(kind), int(flags)))
            if parent != "-1":
                tables[int(parent)].children.append(tables[-1])
        elif line:
            name, flags, resolution = line.split(" ")
            if name in MADE_UP:
                continue
            flags, resolution = int(flags), int(resolution)
            if name in tables[-1].symbols:  # a private name and its mangled form
                before, known = tables[-1].symbols[name]
                flags, resolution = flags | before, min(resolution, known)
            tables[-1].symbols[name] = flags, resolution
    return tables[0], future


def in_post_order(table: Table) -> list[Table]:
    found, stack = [], [table]
    while stack:
        at = stack.pop()
        found.append(at)
        stack += at.children
    return found[::-1]


def as_cpython(table: Table, future: bool, version: int) -> None:
    """Maps our tables to those that CPython of this version has."""
    for at in in_post_order(table):
        for name, (flags, _) in list(at.symbols.items()):
            if flags & 32:
                table.symbols[name] = table.symbols.get(name, (0, 0))[0] | 32, EXPLICIT
    for at in in_post_order(table):
        children = []
        for child in at.children:
            if child.kind == ANNOTATION and future:
                continue
            if child.kind == ANNOTATION and child.flags & UNEVALUATED:
                inside = {name for c in child.children for name, (_, r) in c.symbols.items() if r == FREE}
                child.symbols = {n: (0, r) for n, (_, r) in child.symbols.items() if r == FREE and n in inside}
            if child.kind == COMPREHENSION and version >= 312 and child.name != "genexpr" and not sees_class(at):
                inline(at, child)
                children += child.children
                continue
            children.append(child)
        at.children = children
        needed = {name for child in children for name, (_, resolution) in child.symbols.items() if resolution == FREE}
        for name, (flags, resolution) in list(at.symbols.items()):
            if name not in needed and flags & ~512 == 0 and resolution == FREE:
                del at.symbols[name]
            elif flags & 512 and name not in needed:
                at.symbols[name] = flags & ~512, resolution
    for at in in_post_order(table):
        at.symbols = {name: words(flags, resolution, version) for name, (flags, resolution) in at.symbols.items()}


def sees_class(table: Table) -> bool:
    return table.flags & VISITS_CLASS != 0


def inline(around: Table, comprehension: Table) -> None:
    for name, (flags, resolution) in comprehension.symbols.items():
        known = around.symbols.get(name)
        if known is None or known[0] & ~512 == 0:  # not there, or only handed on to this very comprehension
            around.symbols[name] = flags, resolution


def words(flags: int, resolution: int, version: int) -> str:
    if version < 312:
        flags &= ~256
        if not flags & (BOUND | 32):
            flags &= ~512
    return f"{','.join(word for bit, word in FLAGS if flags & bit) or '-'} {RESOLUTIONS[resolution]}"


def canonical(table: Table) -> str:
    texts: dict[int, tuple] = {}
    for at in in_post_order(table):
        lines = [f"{at.type} {at.line} {at.name}", *sorted(f"  {name} {flags}" for name, flags in at.symbols.items())]
        for _, kind, _, text in sorted(texts.pop(id(child)) for child in at.children):
            if kind != "annotation" or len(text) > 1:
                lines += ["  " + line for line in text]
        texts[id(at)] = at.line, at.type, at.name, lines
    return "\n".join(texts[id(table)][3])


def compare(theirs: str, ours: str, version: int) -> tuple[str, str]:
    """Both sides in the same form."""
    if "syntax" in (theirs, ours) and any(m in theirs + ours for m in ("future feature", "not a chance")):
        return "syntax", "syntax"
    if theirs == CRASH or ours == CRASH or theirs.startswith(("syntax", "error")) or ours.startswith(("syntax", "error")):
        return theirs, ours
    table, future = read_ours(ours)
    as_cpython(table, future, version)
    return canonical(read_theirs(theirs)), canonical(table)


class Ours:
    """The developers' tool that dumps our model, in several processes."""

    def __init__(self, tool: Path, version: str, jobs: int) -> None:
        self.command, self.jobs = [str(tool), version.removeprefix("py")], jobs

    def answers(self, files: list[Path]) -> dict[Path, str]:
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
                answers[file] = host.ask_path(file)
            host.close()

        threads = [threading.Thread(target=serve) for _ in range(self.jobs)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return answers


def show_difference(file: Path, theirs: str, ours: str) -> None:
    print(file)
    a, b = theirs.splitlines(), ours.splitlines()
    at = next((i for i, (x, y) in enumerate(zip(a, b)) if x != y), min(len(a), len(b)))
    depth = lambda line: len(line) - len(line.lstrip())  # noqa: E731
    below = depth(a[at]) if at < len(a) else 0
    for i in range(at - 1, -1, -1):  # the tables around
        if depth(a[i]) < below and len(a[i].split()[0]) > 3:
            print(f"             {a[i][:160]}")
            below = depth(a[i])
            if below == 0:
                break
    print(f"    CPython: {a[at][:300] if at < len(a) else '(end)'}")
    print(f"    ours:    {b[at][:300] if at < len(b) else '(end)'}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH")
    parser.add_argument("--sample", type=int, default=0, metavar="N", help="compare N of the files, always the same ones")
    parser.add_argument("--target-version", default="py314", choices=["py314", f"py3{sys.version_info[1]}"])
    parser.add_argument("--jobs", type=int, default=0, metavar="N")
    parser.add_argument("--stdlib", action="store_true", help="add the standard libraries of this Python and of 3.14")
    parser.add_argument("--fresh", action="store_true", help="ask CPython again even where its answer is known")
    parser.add_argument("--show", type=int, default=20, metavar="N", help="show at most N differences")
    parser.add_argument("--tool", type=Path, default=ROOT / "build/bin/scopes_dump", help="the built scopes_dump")
    args = parser.parse_args()
    if not args.paths and not args.stdlib:
        parser.error("name at least one PATH, or --stdlib")
    if not args.tool.is_file():
        sys.exit(f"scopes.py: {args.tool} is not built (ninja -C build scopes_dump)")

    jobs = args.jobs or max(1, len(os.sched_getaffinity(0)))
    version = int(args.target_version.removeprefix("py"))
    files = sample(files_under(args.paths + (standard_libraries() if args.stdlib else [])), args.sample)
    ours = Ours(args.tool, args.target_version, jobs)
    equal, refused, shown, unjudged = 0, 0, 0, 0
    try:
        oracle = Oracle("worker_symtable.py", args.target_version, jobs, args.fresh)
        for start in range(0, len(files), 2000):
            part = files[start : start + 2000]
            our_answers = ours.answers(part)
            for file, theirs in oracle.ask(part):
                if theirs == CRASH:
                    unjudged += 1
                    print(f"{file}\n    CPython itself died on this file")
                    continue
                a, b = compare(theirs, our_answers[file], version)
                if a == b:
                    equal += 1
                    refused += a.startswith(("error", "syntax"))
                elif shown < args.show:
                    shown += 1
                    show_difference(file, a, b)
    except Unavailable as reason:
        print(f"left out: {reason}")
        return 3
    judged = len(files) - unjudged
    print(
        f"files {len(files)}  equal {equal}  differ {judged - equal}" + (f"  not judged {unjudged}" if unjudged else "")
    )
    print(f"of these refused by both in the same words: {refused}")
    return 0 if equal == len(files) else 1


if __name__ == "__main__":
    sys.exit(main())
