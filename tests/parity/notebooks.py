#!/usr/bin/env python3
"""Writes notebooks made of the pieces of real Python files, the same ones in every run.

    notebooks.py [--sample N] [--seed N] FOLDER PATH…

A file is cut between its top-level statements; each piece becomes a code cell of a notebook in FOLDER. Now and then a cell gets
what cells of people have: empty lines or spaces at its start and end, a trailing semicolon, an expression to show, magics and
shell lines, a cell magic, help with `?`; and cells are empty, only a comment, or prose.
"""

import argparse
import ast
import hashlib
import json
import os
import pathlib
import random

import rules

LINES = [
    "%matplotlib inline",
    "%load_ext autoreload",
    "!pip install numpy",
    "files = !ls",
    "time = %timeit -o 1 + 1",
    "len?",
    "?len",
    "print??",
    "!ls \\\n  -l",
    "%timeit -n 1 \\\n  f( 1 )",
]
SHOWN = ["x", "x;", "x == None", "print(x);", "x = 1;", "1 if x else 2", '"""text"""', "x ;", "df.head()  ;", "a; b", "# note", "await x"]
WHOLE = ["%%bash\nls -l\nfor x in 1; do echo; done", "%%time\nx = 1\nprint( x )", "%%html\n<b>x</b>", "%%timeit\nimport os\nx=1"]
EMPTY = ["", "\n", "# only a comment", "#comment\n", "   ", "\n\n# late\n\n"]
STARTS = ["\n", "\n\n\n", "# first\n", "#!first\n\n", " \n"]
ENDS = ["\n", "\n\n", "\n\n\n", " ", "\n# last", "\n\n\n\n# last", "\n  \n", " # noqa"]


def pieces(text, rand):
    """The file's text, cut between top-level statements; empty when it does not parse."""
    try:
        body = ast.parse(text).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []
    lines = text.split("\n")
    starts = [min([s.lineno] + [d.lineno for d in getattr(s, "decorator_list", [])]) - 1 for s in body]
    # Comments and blank lines before a statement stay with one or the other of the two cells.
    cuts = [0]
    for before, start in zip(body, starts[1:]):
        end = before.end_lineno
        if rand.random() < 0.35 and start >= end:
            cuts.append(rand.randint(end, start))
    return ["\n".join(lines[a:b]) for a, b in zip(cuts, cuts[1:] + [len(lines)])]


def code_cell(source, rand):
    if rand.random() < 0.5:
        source = source.strip("\n")
    if rand.random() < 0.08:
        source = rand.choice(STARTS) + source
    if rand.random() < 0.12:
        source += "\n" + rand.choice(LINES)
    if rand.random() < 0.08:
        source = rand.choice(LINES) + "\n" + source
    if rand.random() < 0.15:
        source += "\n" + rand.choice(SHOWN)
    if rand.random() < 0.12:
        source += rand.choice(ENDS)
    return source


def cell(kind, source, rand):
    made = {"cell_type": kind, "metadata": {}, "source": source if rand.random() < 0.5 else source.splitlines(keepends=True)}
    if kind == "code":
        made |= {"execution_count": None, "outputs": []}
    return made


def notebook(text, rand):
    cells = []
    for piece in pieces(text, rand):
        cells.append(cell("code", code_cell(piece, rand), rand))
        if rand.random() < 0.1:
            cells.append(cell("markdown", "# Title\n\nprose", rand))
        if rand.random() < 0.05:
            cells.append(cell("code", rand.choice(WHOLE), rand))
        if rand.random() < 0.05:
            cells.append(cell("code", rand.choice(EMPTY), rand))
    return {"cells": cells, "metadata": {"language_info": {"name": "python"}}, "nbformat": 4, "nbformat_minor": 2}


def write(folder, files, seed=1):
    """Returns the notebooks' paths."""
    written = []
    for path in files:
        text = pathlib.Path(path).read_bytes().decode("utf-8", "replace").removeprefix("\ufeff")
        tail = os.sep.join(path.split(os.sep)[-3:])
        made = notebook(text.replace("\r\n", "\n").replace("\r", "\n"), random.Random(f"{seed} {tail}"))
        if made["cells"]:
            name = hashlib.sha256(tail.encode("utf-8", "replace")).hexdigest()[:8]
            at = pathlib.Path(folder, f"{pathlib.Path(path).stem}_{name}.ipynb")
            at.write_text(json.dumps(made, indent=1), encoding="utf-8")
            written.append(str(at))
    return written


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sample", type=int, default=0, metavar="N", help="of a fixed choice of N files")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("folder", metavar="FOLDER")
    parser.add_argument("paths", nargs="+", metavar="PATH")
    args = parser.parse_args()
    os.makedirs(args.folder, exist_ok=True)
    print(f"{len(write(args.folder, rules.collect(args.paths, args.sample), args.seed))} notebooks")


if __name__ == "__main__":
    main()
